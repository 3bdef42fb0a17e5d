import { techInsightsServiceRef } from '@backstage-community/plugin-tech-insights-node';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import {
  releasesEvidenceProviderExtensionPoint,
  releasesGateTypeExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { createChecksProvider } from './createChecksProvider';
import { techInsightsGate } from './techInsightsGate';

const FREQUENCY = 'releases.techInsights.frequency';

/**
 * Adds the gate type `tech_insights`, and collects what it needs.
 *
 * @public
 */
export const releasesModuleTechInsights = createBackendModule({
  pluginId: 'releases',
  moduleId: 'tech-insights',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        evidence: releasesEvidenceProviderExtensionPoint,
        gates: releasesGateTypeExtensionPoint,
        techInsights: techInsightsServiceRef,
      },
      async init({ config, evidence, gates, techInsights }) {
        gates.addGateType(techInsightsGate);
        evidence.addEvidenceProvider(
          createChecksProvider({
            techInsights,
            frequency: config.has(FREQUENCY)
              ? readDurationFromConfig(config, { key: FREQUENCY })
              : { minutes: 30 },
            portalUrl: config.getString('app.baseUrl'),
          }),
        );
      },
    });
  },
});
