import { ApprovedBy } from './ApprovedPoliciesStore';
import { keyOf } from './PoliciesStore';
import { PreparedPolicy } from './preparePolicy';
import { Selection } from './selectPolicies';

/** The policies that a release is held to. @internal */
export interface HeldTo extends Selection<PreparedPolicy> {
  /** The gates that are asked only since the approval. */
  askedLate?: readonly string[];
}

/**
 * The policies in the versions that a release was approved by.
 *
 * @internal
 */
export function heldTo(
  by: ApprovedBy,
  versions: ReadonlyMap<string, PreparedPolicy>,
): HeldTo {
  return {
    ...by,
    policies: by.policies.flatMap(key => versions.get(keyOf(key)) ?? []),
  };
}

/** What is kept of the policies that select a release. @internal */
export function toApproval({
  kind,
  policies,
}: Selection<PreparedPolicy>): ApprovedBy {
  return {
    kind,
    policies: policies.map(({ policy: { id, version } }) => ({ id, version })),
  };
}
