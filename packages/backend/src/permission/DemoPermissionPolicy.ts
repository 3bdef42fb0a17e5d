import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  releaseCreatePermission,
  releaseDeletePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';

const approvers = 'group:default/approvers';
const portalAdmins = 'group:default/portal-admins';
const releaseManagers = 'group:default/release-managers';

/** Who may write without a condition; what is not listed is for portal admins. */
const writers = new Map([
  [releaseCreatePermission.name, [releaseManagers]],
  [releaseUpdatePermission.name, [releaseManagers]],
  [releaseTransitionPermission.name, [releaseManagers, approvers]],
  [releaseDeletePermission.name, [releaseManagers]],
]);

/**
 * Everybody who is signed in reads; groups decide who writes.
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    if (permission.attributes.action === 'read') {
      return { result: AuthorizeResult.ALLOW };
    }
    const claims = user.info.ownershipEntityRefs;
    const groups = [portalAdmins, ...(writers.get(permission.name) ?? [])];
    if (groups.some(group => claims.includes(group))) {
      return { result: AuthorizeResult.ALLOW };
    }
    return { result: AuthorizeResult.DENY };
  }
}
