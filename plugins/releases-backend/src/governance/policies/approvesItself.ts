import { StoredPolicy } from './StoredPolicy';

/**
 * Whether a release is approved by policy once it is ready: every policy that
 * selects it has to say so, and at least one.
 *
 * @internal
 */
export function approvesItself(
  policies: readonly Pick<StoredPolicy, 'autoApprove'>[],
): boolean {
  return (
    policies.length > 0 &&
    policies.every(({ autoApprove }) => autoApprove === true)
  );
}
