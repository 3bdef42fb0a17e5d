import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { z } from 'zod';
import { EvidenceProvider } from './EvidenceProvider';
import { Gate, GateType } from './GateType';
import { releasesEvidenceProviderExtensionPoint } from './releasesEvidenceProviderExtensionPoint';
import { releasesGateTypeExtensionPoint } from './releasesGateTypeExtensionPoint';

const type: GateType<object> = {
  id: 'load_test',
  paramsSchema: z.strictObject({}),
  describe: () => 'A load test.',
  evaluate: () => ({ status: 'pass', code: 'ok', sentence: 'Fine.' }),
};
const gate: Gate = {
  id: 'load-test',
  name: 'Load test',
  type: 'load_test',
  stage: 'approval',
};
const provider: EvidenceProvider = {
  id: 'k6',
  frequency: { minutes: 5 },
  collect: async () => [],
};

describe('the extension points of governance', () => {
  it('hand what a module adds to the plugin before it starts', async () => {
    const added: unknown[] = [];
    let atStart: unknown[] = [];
    const plugin = createBackendPlugin({
      pluginId: 'releases',
      register(env) {
        env.registerExtensionPoint(releasesGateTypeExtensionPoint, {
          addGateType: item => void added.push(item),
          addGate: item => void added.push(item),
        });
        env.registerExtensionPoint(releasesEvidenceProviderExtensionPoint, {
          addEvidenceProvider: item => void added.push(item),
        });
        env.registerInit({
          deps: {},
          async init() {
            atStart = [...added];
          },
        });
      },
    });
    const module = createBackendModule({
      pluginId: 'releases',
      moduleId: 'load-test',
      register(reg) {
        reg.registerInit({
          deps: {
            gates: releasesGateTypeExtensionPoint,
            evidence: releasesEvidenceProviderExtensionPoint,
          },
          async init({ gates, evidence }) {
            gates.addGateType(type);
            gates.addGate(gate);
            evidence.addEvidenceProvider(provider);
          },
        });
      },
    });
    const backend = await startTestBackend({ features: [module, plugin] });
    expect(atStart).toEqual([type, gate, provider]);
    await backend.stop();
  });
});
