import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { ReadinessCheck } from './ReadinessCheck';
import { releasesReadinessCheckExtensionPoint } from './releasesReadinessCheckExtensionPoint';

const loadTest: ReadinessCheck = {
  id: 'load-test',
  name: 'Load test',
  stage: 'approval',
  evaluate: async () => new Map(),
};

describe('releasesReadinessCheckExtensionPoint', () => {
  it('hands a check of a module to the plugin before it starts', async () => {
    const added: ReadinessCheck[] = [];
    let atStart: ReadinessCheck[] = [];
    const plugin = createBackendPlugin({
      pluginId: 'releases',
      register(env) {
        env.registerExtensionPoint(releasesReadinessCheckExtensionPoint, {
          addCheck: check => {
            added.push(check);
          },
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
          deps: { readiness: releasesReadinessCheckExtensionPoint },
          async init({ readiness }) {
            readiness.addCheck(loadTest);
          },
        });
      },
    });
    const backend = await startTestBackend({ features: [module, plugin] });
    expect(atStart).toEqual([loadTest]);
    expect(releasesReadinessCheckExtensionPoint.id).toBe(
      'releases.readinessChecks',
    );
    await backend.stop();
  });
});
