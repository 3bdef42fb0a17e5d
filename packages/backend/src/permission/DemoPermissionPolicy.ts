import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/backstage-plugin-releases-backend';
import {
  RESOURCE_TYPE_RELEASE,
  bookingManagePermission,
  deploymentReviewPermission,
  evidenceRecordPermission,
  policyManagePermission,
  releaseApprovalVotePermission,
  releaseCreatePermission,
  releaseDeletePermission,
  releaseEmergencyPermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
  reviewManagePermission,
  riskManagePermission,
  trainManagePermission,
  waiverGrantPermission,
  windowManagePermission,
} from '@slipway/backstage-plugin-releases-common';

const approvers = 'group:default/approvers';
const engineers = 'group:default/engineers';
const portalAdmins = 'group:default/portal-admins';
const releaseManagers = 'group:default/release-managers';

/** Who may write what they do not own; what is not listed is for portal admins. */
const writers = new Map([
  [releaseCreatePermission.name, [releaseManagers]],
  [releaseUpdatePermission.name, [releaseManagers]],
  [releaseTransitionPermission.name, [releaseManagers, approvers]],
  [releaseDeletePermission.name, [releaseManagers]],
  [releaseEmergencyPermission.name, [releaseManagers]],
  // The rules of the gate say whose vote counts.
  [releaseApprovalVotePermission.name, [releaseManagers, approvers, engineers]],
  [windowManagePermission.name, [releaseManagers]],
  [waiverGrantPermission.name, [releaseManagers, approvers]],
  [evidenceRecordPermission.name, [releaseManagers, approvers]],
  [riskManagePermission.name, [releaseManagers]],
  [reviewManagePermission.name, [releaseManagers]],
  [trainManagePermission.name, [releaseManagers]],
  [policyManagePermission.name, [releaseManagers]],
  [bookingManagePermission.name, [releaseManagers, engineers]],
  [deploymentReviewPermission.name, [releaseManagers, approvers]],
]);

/** What engineers may do with what is their own; waiving is not among it. */
const ownersMay = new Set(
  [
    releaseCreatePermission,
    releaseUpdatePermission,
    releaseTransitionPermission,
    releaseDeletePermission,
    evidenceRecordPermission,
    riskManagePermission,
  ].map(({ name }) => name),
);

/**
 * Everybody who is signed in reads; groups decide who writes. Engineers write
 * the releases that their groups own, and those of components they own.
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
    if (
      claims.includes(engineers) &&
      ownersMay.has(permission.name) &&
      isResourcePermission(permission, RESOURCE_TYPE_RELEASE)
    ) {
      return createReleaseConditionalDecision(permission, {
        anyOf: [
          releaseConditions.isOwner({ claims }),
          releaseConditions.isComponentOwner({ claims }),
        ],
      });
    }
    return { result: AuthorizeResult.DENY };
  }
}
