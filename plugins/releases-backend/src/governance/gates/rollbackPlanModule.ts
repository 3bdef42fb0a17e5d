import { createBackendModule } from '@backstage/backend-plugin-api';
import { releasesReadinessCheckExtensionPoint } from '@slipway/backstage-plugin-releases-node';
import { judgeRollbackPlan } from './rollbackPlan';

/**
 * Adds the gate that asks breaking and emergency releases for a rollback plan.
 *
 * @public
 */
export const rollbackPlanModule = createBackendModule({
  pluginId: 'releases',
  moduleId: 'rollback-plan',
  register(reg) {
    reg.registerInit({
      deps: { readiness: releasesReadinessCheckExtensionPoint },
      async init({ readiness }) {
        readiness.addCheck({
          id: 'rollback-plan',
          name: 'Rollback plan',
          stage: 'approval',
          evaluate: async ({ releases }) =>
            new Map(
              releases.map(release => [release.id, judgeRollbackPlan(release)]),
            ),
        });
      },
    });
  },
});
