import { mockServices } from '@backstage/backend-test-utils';
import {
  EvidenceRecordInput,
  newEvidenceRecordSchema,
} from '@slipway/backstage-plugin-releases-common';
import {
  EvidenceProvider,
  GateType,
} from '@slipway/backstage-plugin-releases-node';
import { z } from 'zod';
import { databaseIds } from '../../__testUtils__/databases';
import { releaseOf } from '../__testUtils__/releaseOf';
import { withVerdicts } from '../__testUtils__/withVerdicts';
import { NOW } from '../evaluate/__testUtils__/sampleRelease';
import { GateRegistry } from '../gates/GateRegistry';
import { ReleaseQueries } from '../../releases';
import { providersHealth } from './providersHealth';
import { ProviderRunsStore } from './ProviderRunsStore';
import { EvidenceCollector } from './EvidenceCollector';

const DAY_MS = 86_400_000;

/** Passes while the last load test is younger than a week. */
const loadTest: GateType<object> = {
  id: 'load_test',
  paramsSchema: z.strictObject({}),
  describe: () => 'A load test of the last week.',
  evaluate(_params, { release: { name }, evidence }, now) {
    const [last] = evidence.filter(({ type }) => type === 'test.load');
    if (!last) {
      return {
        status: 'unknown',
        code: 'load_test_missing',
        sentence: `No load test of ${name} is known.`,
      };
    }
    const ends = Date.parse(last.occurredAt) + 7 * DAY_MS;
    return ends > Date.parse(now)
      ? {
          status: 'pass',
          code: 'load_test_passed',
          sentence: `${name} has passed its load test.`,
          validUntil: new Date(ends).toISOString(),
        }
      : {
          status: 'stale',
          code: 'evidence_too_old',
          sentence: `The load test of ${name} is too old.`,
        };
  },
};

function gates(): GateRegistry {
  const registry = new GateRegistry();
  registry.addGateType(loadTest);
  registry.addGate({
    id: 'load-test',
    name: 'Load test',
    type: 'load_test',
    stage: 'approval',
  });
  return registry;
}

function aTest(
  changes: Partial<EvidenceRecordInput> = {},
): EvidenceRecordInput {
  return {
    type: 'test.load',
    subject: { entityRef: 'component:default/checkout', version: '1.0.0' },
    outcome: 'pass',
    metrics: { p95: 120 },
    occurredAt: NOW,
    source: { provider: 'k6', externalId: 'run/77' },
    ...changes,
  };
}

describe.each(databaseIds)('evidence on %s', databaseId => {
  const verdicts = withVerdicts(databaseId, gates);
  const checkout = releaseOf('checkout', 29);
  const trust = { by: 'provider', who: 'k6', trusted: true } as const;

  const record = async (...items: EvidenceRecordInput[]) =>
    verdicts().db.transaction(async tx => {
      const recorded = await verdicts().evidence.record(
        tx,
        items.map(item => ({ ...newEvidenceRecordSchema.parse(item), trust })),
      );
      return recorded.map(({ status }) => status);
    });
  const idsAbout = async (release = checkout) => {
    const found = await verdicts().evidenceQueries.of([release]);
    return found.get(release.id)!.about.map(({ source }) => source.externalId);
  };

  function collectorOf(logger = mockServices.logger.mock()) {
    const { db, evidence, marks } = verdicts();
    return {
      logger,
      collector: new EvidenceCollector({
        runs: new ProviderRunsStore(db),
        db,
        store: evidence,
        releases: new ReleaseQueries(db, undefined as never),
        evidenceStored: (...stored) => marks.evidenceStored(...stored),
        logger,
        firstPauseMs: 1,
      }),
    };
  }

  const provider = (
    collect: EvidenceProvider['collect'],
    id = 'k6',
  ): EvidenceProvider => ({
    id,
    frequency: { minutes: 5 },
    timeout: { milliseconds: 20 },
    collect,
  });
  const never = new AbortController().signal;

  it('keeps the first of each provider and id, whoever sends it again', async () => {
    expect(await record(aTest())).toEqual(['stored']);
    expect(
      await record(
        aTest({ metrics: { p95: 120 } }),
        aTest({ outcome: 'fail' }),
        aTest({ source: { provider: 'jmeter', externalId: 'run/77' } }),
      ),
    ).toEqual(['duplicate', 'conflict', 'stored']);
    const [, first] = (await verdicts().evidenceQueries.of([checkout])).get(
      'checkout',
    )!.about;
    expect(first).toMatchObject({ outcome: 'pass', trust, receivedAt: NOW });
  });

  it('tells the same sent twice in one call apart from another', async () => {
    expect(await record(aTest(), aTest(), aTest({ outcome: 'fail' }))).toEqual([
      'stored',
      'duplicate',
      'conflict',
    ]);
    expect(await idsAbout()).toEqual(['run/77']);
  });

  it('keeps one of two that come at the same time', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 5 }, () => record(aTest())),
    );
    expect(statuses.flat().sort()).toEqual([
      ...Array(4).fill('duplicate'),
      'stored',
    ]);
  });

  it('counts nothing that is from the future', async () => {
    const ahead = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString();
    const of = (externalId: string, ms: number) =>
      aTest({
        occurredAt: ahead(ms),
        source: { provider: 'k6', externalId },
      });
    expect(await record(of('at', 300_000), of('beyond', 300_001))).toEqual([
      'stored',
      'quarantined',
    ]);
    expect(await idsAbout()).toEqual(['at']);
  });

  it.each([
    ['another component', { entityRef: 'component:default/checkout-old' }],
    [
      'another version',
      { entityRef: 'component:default/checkout', version: '1.0.0-rc' },
    ],
    ['another release', { releaseId: 'other' }],
    ['another environment', { releaseId: 'checkout', environment: 'staging' }],
    [
      'another artifact',
      { entityRef: 'component:default/checkout', digest: 'sha256:00' },
    ],
  ])('is not about a release that it says %s of', async (_, subject) => {
    await record(aTest({ subject }));
    expect(await idsAbout()).toEqual([]);
  });

  it('is about a release by itself, or by a component in any version', async () => {
    await record(
      aTest({
        subject: { releaseId: 'checkout', environment: 'production' },
        source: { provider: 'k6', externalId: 'by-release' },
      }),
      aTest({
        subject: { entityRef: 'component:default/checkout' },
        source: { provider: 'k6', externalId: 'by-component' },
      }),
    );
    expect((await idsAbout()).sort()).toEqual(['by-component', 'by-release']);
  });

  it('makes verdicts anew, until it grows too old', async () => {
    await verdicts().insert(checkout);
    const { collector } = collectorOf();
    expect((await verdicts().readiness(checkout)).verdict).toBe('unknown');

    await collector.collect(
      provider(async () => [aTest()]),
      never,
    );
    const rows = await verdicts().storedOf(['checkout']);
    expect(rows.get('checkout')).toMatchObject({ dirty: true });
    expect(await verdicts().readiness(checkout)).toMatchObject({
      verdict: 'pass',
      validUntil: '2026-11-27T09:00:00Z',
    });

    verdicts().clock.now = new Date('2026-11-27T09:00:00Z');
    await verdicts().turner.turn();
    expect(await verdicts().readiness(checkout)).toMatchObject({
      verdict: 'stale',
      rootBlockers: [{ gateId: 'load-test', code: 'evidence_too_old' }],
    });
  });

  it('leaves a verdict alone that it says nothing new to', async () => {
    await verdicts().insert(checkout);
    const { collector } = collectorOf();
    const k6 = provider(async () => [aTest()]);
    await collector.collect(k6, never);
    await verdicts().turner.turn();
    await collector.collect(k6, never);
    const rows = await verdicts().storedOf(['checkout']);
    expect(rows.get('checkout')).toMatchObject({ dirty: false });
  });

  it('asks again where a provider hangs or throws, and keeps to its own', async () => {
    await verdicts().insert(checkout);
    let tried = 0;
    const { collector, logger } = collectorOf();
    await collector.collect(
      provider(() => {
        tried += 1;
        if (tried === 1) {
          return new Promise(() => {});
        }
        return tried === 2
          ? Promise.reject(new Error('away'))
          : Promise.resolve([
              aTest(),
              aTest({ source: { provider: 'other', externalId: '1' } }),
              aTest({ type: 'Load Test' }),
            ]);
      }),
      never,
    );
    expect(tried).toBe(3);
    expect(await idsAbout()).toEqual(['run/77']);
    expect(logger.warn.mock.calls.map(([message]) => message)).toEqual([
      'The evidence provider "k6" failed, at try 1 of 3',
      'The evidence provider "k6" failed, at try 2 of 3',
      'Evidence of the provider "k6" was left out. source.provider: It is other. A provider answers for itself; set k6.',
      'Evidence of the provider "k6" was left out. type: Use words of lower case letters and digits with dots between them, for example test.unit.',
    ]);
  });

  it('lets a provider that never answers hold up nothing but itself', async () => {
    await verdicts().insert(checkout);
    const { collector } = collectorOf();
    await Promise.all([
      collector.collect(
        provider(() => new Promise(() => {}), 'hangs'),
        never,
      ),
      collector.collect(
        provider(async () => [aTest()]),
        never,
      ),
    ]);
    expect((await verdicts().readiness(checkout)).verdict).toBe('pass');
  });

  it('says when a provider last ran, and why it failed', async () => {
    await verdicts().insert(checkout);
    const { collector } = collectorOf();
    const k6 = provider(() => Promise.reject(new Error('The site is away')));
    const health = async () =>
      providersHealth([k6], await new ProviderRunsStore(verdicts().db).all());
    expect(await health()).toEqual([{ id: 'k6', isFailing: false }]);

    await collector.collect(k6, never);
    const [failed] = await health();
    expect(failed).toMatchObject({
      isFailing: true,
      problem: 'The site is away',
    });
    expect(Date.parse(failed.nextAt!) - Date.parse(failed.startedAt!)).toBe(
      5 * 60_000,
    );

    await collector.collect(
      provider(async () => [aTest()]),
      never,
    );
    expect(await health()).toMatchObject([
      { isFailing: false, failedAt: failed.failedAt },
    ]);
  });
});
