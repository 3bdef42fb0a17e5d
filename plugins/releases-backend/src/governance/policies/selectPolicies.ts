import { ReleaseKind } from '@slipway/backstage-plugin-releases-common';
import { DocumentOf, PolicyMatcher, SelectedRelease } from './policySelector';
import { StoredPolicy } from './StoredPolicy';

/** A policy with its selectors made ready. @internal */
export interface ReadyPolicy {
  policy: StoredPolicy;
  selects: PolicyMatcher;
  /** Absent where it approves nothing beforehand. */
  preApproves?: PolicyMatcher;
}

/** Which policies a release is held to, and as what. @internal */
export interface Selection<P extends ReadyPolicy> {
  /** `standard` only where a policy approves it beforehand. */
  kind: ReleaseKind;
  policies: P[];
}

/**
 * Says which policies are for a release: every one that selects it. A standard
 * change that no policy approves beforehand is judged as a normal one.
 *
 * @internal
 */
export function selectPolicies<P extends ReadyPolicy>(
  policies: readonly P[],
  release: SelectedRelease,
  documentOf: DocumentOf,
): Selection<P> {
  const isPreApproved =
    release.kind === 'standard' &&
    policies.some(({ preApproves }) =>
      preApproves?.(release, 'standard', documentOf),
    );
  const kind =
    release.kind === 'standard' && !isPreApproved ? 'normal' : release.kind;
  return {
    kind,
    policies: policies.filter(({ selects }) =>
      selects(release, kind, documentOf),
    ),
  };
}
