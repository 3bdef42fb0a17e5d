import {
  EvidenceRecord,
  evidenceGateParamsSchema,
  worstVerdict,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { anEvidence } from '../evidence/__testUtils__/anEvidence';
import {
  component,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { evidence } from './evidence';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-20T12:00:00Z');

const release = sampleRelease({
  components: [
    component('checkout', { toVersion: '5.3.0' }),
    component('stock'),
  ],
});

const at = (epoch: number) => new Date(epoch).toISOString();

const paramsOf = fc
  .record({
    name: fc.option(fc.constantFrom('ci', 'ci-old'), { nil: undefined }),
    maxAge: fc.option(fc.constantFrom('PT3H', 'PT6H'), { nil: undefined }),
    sources: fc.option(fc.constant(['github']), { nil: undefined }),
    manual: fc.boolean(),
    thresholds: fc.constantFrom(
      [],
      [{ metric: 'rate', op: '>=' as const, value: 0.5 }],
    ),
  })
  .map(params =>
    evidenceGateParamsSchema.parse({ type: 'test.unit', ...params }),
  );

/** At times of their own, so that the latest is plain. */
const recordsOf = fc
  .array(
    fc.record({
      of: fc.constantFrom('checkout', 'stock', 'webshop'),
      version: fc.constantFrom('5.3.0', '5.3.0', '5.3.1'),
      name: fc.constantFrom('ci', 'ci-old'),
      provider: fc.constantFrom('github', 'jenkins', 'manual'),
      outcome: fc.constantFrom('pass', 'pass', 'pass', 'fail', 'neutral'),
      rate: fc.constantFrom(undefined, 0.4, 0.5),
      trusted: fc.constantFrom(true, true, true, false),
    }),
    { maxLength: 12 },
  )
  .chain(all =>
    fc.tuple(
      fc.constant(all),
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), {
        minLength: all.length,
        maxLength: all.length,
      }),
    ),
  )
  .map(([all, places]) =>
    all.map(({ of, version, name, provider, outcome, rate, trusted }, index) =>
      anEvidence({
        name,
        outcome,
        subject: { entityRef: `component:default/${of}`, version },
        metrics: rate === undefined ? {} : { rate },
        occurredAt: at(NOW - (places[index] * HOUR_MS) / 4),
        source: { provider, externalId: `${index}` },
        trust: { by: 'token', who: 'external:ci', trusted },
      }),
    ),
  );

type Params = ReturnType<typeof evidenceGateParamsSchema.parse>;

function judge(params: Params, records: EvidenceRecord[], now: number) {
  return evidence.evaluate(
    params,
    {
      gateId: 'x',
      stage: 'approval',
      notPassed: () => [],
      others: () => [],
      release,
      requirements: [],
      evidence: records,
    },
    at(now),
  );
}

/** The verdict by the rules as they are written, component by component. */
function model(params: Params, records: EvidenceRecord[], now: number) {
  const verdicts = ['checkout', 'stock'].flatMap(name => {
    const latest: Record<string, EvidenceRecord> = {};
    for (const record of records) {
      const { subject, source, trust, occurredAt } = record;
      const isListed =
        source.provider === 'manual'
          ? params.manual
          : params.sources?.includes(source.provider) ?? true;
      if (
        isListed &&
        trust.trusted &&
        subject.entityRef === `component:default/${name}` &&
        subject.version === '5.3.0' &&
        record.name === (params.name ?? record.name)
      ) {
        const series = `${source.provider}/${record.name}`;
        if (!(latest[series]?.occurredAt > occurredAt)) {
          latest[series] = record;
        }
      }
    }
    const each = Object.values(latest).map(record => {
      const { outcome, metrics, occurredAt } = record;
      const hours = (now - Date.parse(occurredAt)) / HOUR_MS;
      if (outcome !== 'pass') {
        return outcome === 'fail' ? 'fail' : 'unknown';
      }
      const asksForRate = params.thresholds.length > 0;
      if (asksForRate && metrics.rate < 0.5) {
        return 'fail';
      }
      if (params.maxAge && hours >= Number(params.maxAge[2])) {
        return 'stale';
      }
      return asksForRate && metrics.rate === undefined ? 'unknown' : 'pass';
    });
    return each.length > 0 ? each : ['unknown' as const];
  });
  return worstVerdict(verdicts);
}

describe('what an evidence gate comes to', () => {
  it('is what the rules say, in whatever order the records are', () => {
    fc.assert(
      fc.property(paramsOf, recordsOf, (params, records) => {
        const expected = model(params, records, NOW);
        expect(judge(params, records, NOW).status).toBe(expected);
        expect(judge(params, records.toReversed(), NOW).status).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds until the instant that it names, and a pass no longer', () => {
    fc.assert(
      fc.property(
        paramsOf,
        recordsOf,
        fc.integer({ min: 1, max: 12 * HOUR_MS }),
        (params, records, later) => {
          const { status, validUntil } = judge(params, records, NOW);
          const end = validUntil ? Date.parse(validUntil) : Infinity;
          expect(end).toBeGreaterThan(NOW);
          const before = Math.min(NOW + later, end - 1);
          expect(judge(params, records, before).status).toBe(status);
          const after = end === Infinity ? NOW + later : end;
          expect(
            status === 'pass' && judge(params, records, after).status,
          ).toBe(status === 'pass' && (end === Infinity ? 'pass' : 'stale'));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
