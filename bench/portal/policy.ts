import { createBackendModule } from '@backstage/backend-plugin-api';
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
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/backstage-plugin-releases-backend';
import { RESOURCE_TYPE_RELEASE } from '@slipway/backstage-plugin-releases-common';

const managers = 'group:default/managers';

/**
 * Managers may do everything. Everybody else may do the same with the catalog,
 * and with releases that go to production, that their groups own, or that ship
 * a component of theirs: most of them, so that the answers are comparable.
 */
class BenchPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const claims = user.info.ownershipEntityRefs;
    if (
      claims.includes(managers) ||
      !isResourcePermission(permission, RESOURCE_TYPE_RELEASE)
    ) {
      return { result: AuthorizeResult.ALLOW };
    }
    return createReleaseConditionalDecision(permission, {
      anyOf: [
        releaseConditions.isOwner({ claims }),
        releaseConditions.isComponentOwner({ claims }),
        releaseConditions.inEnvironment({ environment: 'production' }),
      ],
    });
  }
}

/** Installs the policy of the bench. */
export const permissionModuleBenchPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new BenchPolicy());
      },
    });
  },
});
