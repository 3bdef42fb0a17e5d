import {
  createBackendFeatureLoader,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  EvidenceProvider,
  GateType,
  releasesEvidenceProviderExtensionPoint,
  releasesGateTypeExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import { z } from 'zod';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow } from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';
import { component } from './evaluate/__testUtils__/sampleRelease';

const DAY_MS = 86_400_000;

const loadTest: GateType<{ maxAgeDays: number }> = {
  id: 'load_test',
  paramsSchema: z.strictObject({ maxAgeDays: z.number().int().default(7) }),
  describe: ({ maxAgeDays }) =>
    `A load test that passed, at most ${maxAgeDays} days old.`,
  evaluate({ maxAgeDays }, { release: { name }, evidence }, now) {
    const last = evidence.find(({ type }) => type === 'test.load');
    if (!last) {
      return {
        status: 'unknown',
        code: 'load_test_missing',
        sentence: `No load test of ${name} is known. Run it.`,
      };
    }
    const ends = Date.parse(last.occurredAt) + maxAgeDays * DAY_MS;
    const isFresh = Date.parse(now) < ends;
    return {
      status: isFresh ? 'pass' : 'stale',
      code: isFresh ? 'load_test_passed' : 'evidence_too_old',
      sentence: `${name} has passed its load test.`,
      evidence: [{ title: last.source.externalId, at: last.occurredAt }],
      validUntil: isFresh ? new Date(ends).toISOString() : undefined,
    };
  },
};

const ranAt = new Date(Date.now() - DAY_MS).toISOString();

/** Knows of checkout only, and tells of it with every call. */
const k6: EvidenceProvider = {
  id: 'k6',
  frequency: { seconds: 1 },
  collect: async ({ releases }) =>
    releases
      .flatMap(({ components }) => components)
      .filter(({ entityRef }) => entityRef === 'component:default/checkout')
      .map(({ entityRef, toVersion }) => ({
        type: 'test.load',
        subject: { entityRef, version: toVersion },
        outcome: 'pass',
        occurredAt: ranAt,
        source: { provider: 'k6', externalId: `${entityRef}@${toVersion}` },
      })),
};

const moduleLoadTest = createBackendModule({
  pluginId: 'releases',
  moduleId: 'load-test',
  register(reg) {
    reg.registerInit({
      deps: {
        evidence: releasesEvidenceProviderExtensionPoint,
        gates: releasesGateTypeExtensionPoint,
      },
      async init({ evidence, gates }) {
        evidence.addEvidenceProvider(k6);
        gates.addGateType(loadTest);
        gates.addGate({
          id: 'load-test',
          name: 'Load test',
          type: 'load_test',
          stage: 'approval',
          params: { maxAgeDays: 3 },
        });
      },
    });
  },
});

describe.each(databaseIds)('a module with a gate on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId,
      entities: shop,
      features: [
        schedulerServiceFactory,
        createBackendFeatureLoader({ loader: () => [moduleLoadTest] }),
      ],
    });
  }, 60_000);

  afterAll(async () => api.stop());

  const made = async (name: string): Promise<string> => {
    const { body } = await api.as('manager').post('/releases', {
      version: '5.3.0',
      state: 'planned',
      window: aWindow(5),
      components: [component(name, { toVersion: '5.3.0' })],
    });
    return body.id;
  };

  const gateOf = async (id: string) => {
    const { body } = await api.as('manager').get(`/releases/${id}/readiness`);
    return body.own.gates.at(-1);
  };

  const until = async (id: string, status: string) => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const gate = await gateOf(id);
      if (gate.status === status) {
        return gate;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`It never was ${status}.`);
  };

  it('is judged by what its provider collects, with nobody waiting', async () => {
    const checkout = await made('checkout');
    const payments = await made('payments-api');
    expect(await until(checkout, 'pass')).toEqual({
      id: 'load-test',
      name: 'Load test',
      kind: 'load_test',
      stage: 'approval',
      severity: 'blocking',
      counts: true,
      waivable: true,
      status: 'pass',
      code: 'load_test_passed',
      sentence: 'checkout 5.3.0 has passed its load test.',
      ownerRef: 'group:default/payments-team',
      dueAt: expect.any(String),
      evidence: [
        { title: 'component:default/checkout@5.3.0', at: expect.any(String) },
      ],
    });
    expect(await gateOf(payments)).toMatchObject({
      status: 'unknown',
      code: 'load_test_missing',
    });
  }, 30_000);
});
