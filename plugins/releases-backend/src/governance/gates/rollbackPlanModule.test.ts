import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { releasesReadinessCheckExtensionPoint } from '@slipway/backstage-plugin-releases-node';
import { NOW, sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { ReadinessChecks } from '../checks/ReadinessChecks';
import { rollbackPlanModule } from './rollbackPlanModule';

function pluginWith(checks: ReadinessChecks) {
  return createBackendPlugin({
    pluginId: 'releases',
    register(env) {
      env.registerExtensionPoint(releasesReadinessCheckExtensionPoint, {
        addCheck: check => checks.add(check),
      });
      env.registerInit({ deps: {}, init: async () => {} });
    },
  });
}

describe('rollbackPlanModule', () => {
  it('adds its gate through the extension point', async () => {
    const checks = new ReadinessChecks();
    const backend = await startTestBackend({
      features: [pluginWith(checks), rollbackPlanModule],
    });
    const [check, ...others] = checks.all();
    expect(others).toEqual([]);
    expect(check).toMatchObject({ id: 'rollback-plan', stage: 'approval' });
    const results = await check.evaluate({
      releases: [
        sampleRelease({ id: 'a', kind: 'emergency' }),
        sampleRelease({ id: 'b' }),
      ],
      at: NOW,
      signal: new AbortController().signal,
    });
    expect(results.get('a')).toMatchObject({ code: 'rollback_plan_missing' });
    expect(results.get('b')).toMatchObject({ status: 'not_applicable' });
    await backend.stop();
  });

  it('keeps the backend from starting where its gate is there already', async () => {
    const checks = new ReadinessChecks();
    checks.add({
      id: 'rollback-plan',
      name: 'Another',
      stage: 'start',
      evaluate: async () => new Map(),
    });
    await expect(
      startTestBackend({ features: [pluginWith(checks), rollbackPlanModule] }),
    ).rejects.toThrow(
      'The readiness check "rollback-plan" was not added: there is a gate of that id already.',
    );
  });
});
