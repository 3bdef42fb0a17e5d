import {
  EvidenceRecord,
  Release,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { techInsightsGate, techInsightsParamsSchema } from './techInsightsGate';
import { EVIDENCE_TYPE, PROVIDER } from './toEvidence';

const NOW = '2026-12-01T12:00:00Z';
const HOUR_MS = 3_600_000;

const ref = (name: string) => `component:default/${name}`;

const releaseOf = (...names: string[]) =>
  ({
    name: 'checkout 5.3.0',
    components: names.map(name => ({ entityRef: ref(name) })),
  } as Release);

function record(
  component: string,
  check: string,
  outcome: string,
  hoursAgo = 1,
): EvidenceRecord {
  return {
    id: `${component} ${check} ${hoursAgo}`,
    type: EVIDENCE_TYPE,
    name: check,
    note: `The check ${check}`,
    subject: { entityRef: ref(component) },
    outcome,
    metrics: {},
    occurredAt: new Date(Date.parse(NOW) - hoursAgo * HOUR_MS).toISOString(),
    source: {
      provider: PROVIDER,
      externalId: 'x',
      url: 'https://portal.example/catalog',
    },
    receivedAt: NOW,
    trust: { by: 'provider', who: PROVIDER, trusted: true },
  };
}

const judge = (
  params: { checks: string[]; maxAge?: string },
  release: Release,
  evidence: EvidenceRecord[],
) =>
  techInsightsGate.evaluate(params, { gateId: 'p:g', release, evidence }, NOW);

describe('the gate type tech_insights', () => {
  it('passes when each check passes for each component', () => {
    const outcome = judge(
      { checks: ['owner'] },
      releaseOf('checkout', 'cart'),
      [record('checkout', 'owner', 'pass'), record('cart', 'owner', 'pass')],
    );
    expect(outcome).toMatchObject({
      status: 'pass',
      code: 'checks_passed',
      sentence: 'The components of checkout 5.3.0 pass their checks.',
      validUntil: undefined,
    });
    expect(outcome.evidence).toEqual([
      {
        title: 'checkout: The check owner (pass)',
        url: 'https://portal.example/catalog',
        at: '2026-12-01T11:00:00.000Z',
      },
      expect.objectContaining({ title: 'cart: The check owner (pass)' }),
    ]);
  });

  it.each([
    ['fail', 'fail', 'checkout fails "The check owner".'],
    [
      'unknown',
      'unknown',
      '"The check owner" of checkout is neither true nor false.',
    ],
  ])('goes by a result that is %s', (outcome, status, sentence) => {
    expect(
      judge({ checks: ['owner'] }, releaseOf('checkout'), [
        record('checkout', 'owner', outcome),
      ]),
    ).toMatchObject({ status, sentence });
  });

  it('counts no other check, component or provider', () => {
    const others = [
      record('checkout', 'owner-old', 'pass'),
      record('cart', 'owner', 'pass'),
      {
        ...record('checkout', 'owner', 'pass'),
        source: { provider: 'ci', externalId: 'x' },
      },
    ];
    expect(
      judge({ checks: ['owner'] }, releaseOf('checkout'), others),
    ).toMatchObject({
      status: 'unknown',
      code: 'checks_missing',
      sentence: 'Tech Insights has no result of owner for checkout.',
    });
  });

  it.each([
    [23, 'pass'],
    [24, 'stale'],
    [25, 'stale'],
  ])('with facts of %i hours and P1D it is %s', (hours, status) => {
    const outcome = judge(
      { checks: ['owner'], maxAge: 'P1D' },
      releaseOf('checkout'),
      [record('checkout', 'owner', 'pass', hours)],
    );
    expect(outcome.status).toBe(status);
    expect(outcome.validUntil).toBe(
      status === 'pass' ? '2026-12-01T13:00:00.000Z' : undefined,
    );
  });

  it('has nothing to say about a release without components', () => {
    expect(judge({ checks: ['owner'] }, releaseOf(), [])).toMatchObject({
      status: 'not_applicable',
    });
  });

  it('names three at most', () => {
    expect(
      judge({ checks: ['a', 'b', 'c', 'd', 'e'] }, releaseOf('checkout'), [])
        .sentence,
    ).toMatch(/ of c for checkout\. 2 more do not pass\.$/);
  });

  it('refuses parameters that say nothing', () => {
    for (const params of [
      {},
      { checks: [] },
      { checks: [' '] },
      { checks: ['a'], maxAge: 'a day' },
      { checks: ['a'], maxAge: 'PT0S' },
      { checks: ['a'], other: 1 },
    ]) {
      expect(techInsightsParamsSchema.safeParse(params).success).toBe(false);
    }
  });

  it('passes exactly when the latest of each passes and is young enough', () => {
    const arbitrary = fc.record({
      component: fc.constantFrom('checkout', 'cart'),
      check: fc.constantFrom('owner', 'docs'),
      outcome: fc.constantFrom('pass', 'fail', 'unknown'),
      hoursAgo: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitrary, { selector: one => one.hoursAgo }),
        fc.constantFrom('P1D', undefined),
        (results, maxAge) => {
          const latestFirst = [...results].sort(
            (a, b) => a.hoursAgo - b.hoursAgo,
          );
          const { status } = judge(
            { checks: ['owner', 'docs'], maxAge },
            releaseOf('checkout', 'cart'),
            latestFirst.map(one =>
              record(one.component, one.check, one.outcome, one.hoursAgo),
            ),
          );
          const isMet = ['checkout', 'cart'].every(component =>
            ['owner', 'docs'].every(check => {
              const latest = latestFirst.find(
                one => one.component === component && one.check === check,
              );
              return (
                latest?.outcome === 'pass' &&
                (maxAge === undefined || latest.hoursAgo < 24)
              );
            }),
          );
          expect(VERDICTS).toContain(status);
          expect(status === 'pass').toBe(isMet);
        },
      ),
    );
  });
});
