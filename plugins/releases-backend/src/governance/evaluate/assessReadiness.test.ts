import { Release } from '@slipway/backstage-plugin-releases-common';
import { judgedGate } from './__testUtils__/judgedGate';
import { NOW, sampleRelease } from './__testUtils__/sampleRelease';
import { orderFacts } from './__testUtils__/orderFacts';
import { JudgedGate } from '../gates/JudgedGate';
import { assessReadiness } from './assessReadiness';
import { Before, ReleaseOrder } from '../../dependencies/order/ReleaseOrder';

const PASS = judgedGate('fine');
const FAIL = judgedGate('rollback-plan', {
  status: 'fail',
  code: 'rollback_plan_missing',
  sentence: 'payments-api 4.2.0 has no rollback plan.',
  ownerRef: 'group:default/payments-leads',
  dueAt: '2026-11-24T11:00:00Z',
});
const STALE = judgedGate('load-test', { status: 'stale' });

const payments = sampleRelease({
  id: 'payments-4',
  name: 'payments-api 4.2.0',
  state: 'planned',
});
const ledger = sampleRelease({ id: 'ledger-2', name: 'ledger 2.8.0' });

function assess(
  options: {
    release?: Release;
    others?: Release[];
    gates?: Record<string, JudgedGate[]>;
    before?: Record<string, Before[]>;
  } = {},
) {
  const { release = sampleRelease(), others = [], gates = {} } = options;
  return assessReadiness({
    at: NOW,
    release,
    releases: new Map([release, ...others].map(item => [item.id, item])),
    gates: new Map(Object.entries({ [release.id]: [PASS], ...gates })),
    ...orderFacts(
      new ReleaseOrder(new Map(Object.entries(options.before ?? {}))),
      release.id,
    ),
    snapshotId: 'snapshot-7',
  });
}

const first = (releaseId: string, ...via: string[]): Before => ({
  releaseId,
  via,
});

describe('assessReadiness', () => {
  it('tells of a release that is ready', () => {
    expect(assess()).toMatchObject({
      releaseId: 'checkout-5',
      revision: 14,
      at: NOW,
      verdict: 'pass',
      code: 'ready',
      sentence: 'checkout 5.3.0 is ready.',
      own: { verdict: 'pass', gates: [PASS.result] },
      inherited: { verdict: 'not_applicable', from: [] },
      rootBlockers: [],
      snapshot: { dependencies: 'snapshot-7', policies: [] },
    });
  });

  it('tells what stands between a release and go, causes first', () => {
    const readiness = assess({
      others: [payments, ledger],
      gates: {
        'checkout-5': [STALE, PASS, judgedGate('other', { status: 'unknown' })],
        'payments-4': [FAIL, PASS],
        'ledger-2': [PASS],
      },
      before: {
        'checkout-5': [first('payments-4', 'component:default/payments-api')],
        'payments-4': [first('ledger-2', 'component:default/ledger')],
        'webshop-11': [first('checkout-5')],
        'app-3': [first('webshop-11')],
      },
    });
    expect(readiness).toMatchObject({
      verdict: 'fail',
      code: 'not_ready',
      sentence:
        'checkout 5.3.0: 2 checks are failing and 1 provider is not ready.',
      own: { verdict: 'stale' },
      inherited: {
        verdict: 'fail',
        from: [
          {
            releaseId: 'payments-4',
            name: 'payments-api 4.2.0',
            state: 'planned',
            verdict: 'fail',
            distance: 1,
            via: ['component:default/payments-api'],
            code: 'not_ready',
            sentence: 'payments-api 4.2.0: 1 check is failing.',
          },
          {
            releaseId: 'ledger-2',
            verdict: 'pass',
            distance: 2,
            via: ['component:default/ledger'],
            code: 'ready',
            sentence: 'ledger 2.8.0 is ready.',
          },
        ],
      },
    });
    expect(readiness.rootBlockers).toEqual([
      {
        releaseId: 'payments-4',
        gateId: 'rollback-plan',
        code: 'rollback_plan_missing',
        sentence: 'payments-api 4.2.0 has no rollback plan.',
        ownerRef: 'group:default/payments-leads',
        dueAt: '2026-11-24T11:00:00Z',
        holdsUp: 3,
      },
      expect.objectContaining({ gateId: 'load-test', holdsUp: 3 }),
      expect.objectContaining({ gateId: 'other', holdsUp: 3 }),
    ]);
  });

  it.each([
    [[STALE], 0, 'checkout 5.3.0: 1 check is failing.'],
    [[], 1, 'checkout 5.3.0: 1 provider is not ready.'],
    [[], 2, 'checkout 5.3.0: 2 providers are not ready.'],
    [
      [STALE],
      1,
      'checkout 5.3.0: 1 check is failing and 1 provider is not ready.',
    ],
  ])('counts %j own gates and %i providers', (own, providers, sentence) => {
    const others = [payments, ledger].slice(0, providers);
    expect(
      assess({
        others,
        gates: {
          'checkout-5': own,
          'payments-4': [FAIL],
          'ledger-2': [FAIL],
        },
        before: { 'checkout-5': others.map(({ id }) => first(id)) },
      }).sentence,
    ).toBe(sentence);
  });

  it('puts what is due sooner first where as much waits for it', () => {
    const due = (id: string, dueAt?: string) =>
      judgedGate(id, { status: 'fail', dueAt });
    const { rootBlockers } = assess({
      gates: {
        'checkout-5': [
          due('never'),
          due('later', '2026-11-25T00:00:00Z'),
          due('sooner', '2026-11-24T00:00:00Z'),
        ],
      },
    });
    expect(rootBlockers.map(({ gateId }) => gateId)).toEqual([
      'sooner',
      'later',
      'never',
    ]);
  });

  it('names a cause once, and not the gates that only repeat it', () => {
    const repeats = [{ releaseId: 'payments-4', gateId: 'rollback-plan' }];
    const repeating = judgedGate(
      'providers-first',
      { status: 'unknown' },
      repeats,
    );
    const gateIds = (gates: JudgedGate[]) =>
      assess({
        others: [payments],
        gates: { 'checkout-5': [repeating], 'payments-4': gates },
        before: { 'checkout-5': [first('payments-4')] },
      }).rootBlockers.map(({ gateId }) => gateId);
    expect(gateIds([FAIL])).toEqual(['rollback-plan']);
    expect(gateIds([PASS])).toEqual(['providers-first']);
  });

  it.each([
    [
      'verifying',
      'pass',
      'checkout 5.3.0 has been deployed and is being verified.',
    ],
    [
      'completed',
      'pass',
      'checkout 5.3.0 was completed on Thu 26 Nov 2026 at 15:00 (Europe/Paris).',
    ],
    ['cancelled', 'not_applicable', 'checkout 5.3.0 was cancelled.'],
    [
      'failed',
      'not_applicable',
      'checkout 5.3.0 failed on Thu 26 Nov 2026 at 15:00 (Europe/Paris).',
    ],
    [
      'rolled_back',
      'not_applicable',
      'checkout 5.3.0 was rolled back on Thu 26 Nov 2026 at 15:00 (Europe/Paris).',
    ],
  ] as const)(
    'asks nothing more of a %s release',
    (state, verdict, sentence) => {
      expect(
        assess({
          release: sampleRelease({
            state,
            actual: { end: '2026-11-26T14:00:00Z' },
          }),
          others: [payments],
          gates: {
            // Of one that is out, what was asked before is not judged.
            'checkout-5': state === 'verifying' ? [] : [FAIL],
            'payments-4': [FAIL],
          },
          before: { 'checkout-5': [first('payments-4')] },
        }),
      ).toMatchObject({
        verdict,
        code: state,
        sentence,
        own: { verdict, gates: [] },
        inherited: { from: [] },
        rootBlockers: [],
      });
    },
  );

  it('says what keeps a release that is out from being completed', () => {
    expect(
      assess({
        release: sampleRelease({ state: 'verifying' }),
        gates: {
          'checkout-5': [judgedGate('smoke', { stage: 'verify' }), FAIL],
        },
      }),
    ).toMatchObject({
      verdict: 'fail',
      code: 'not_verified',
      sentence:
        'checkout 5.3.0 has been deployed and cannot be completed: 1 check is failing.',
      inherited: { verdict: 'not_applicable', from: [] },
      rootBlockers: [{ gateId: FAIL.result.id, holdsUp: 1 }],
    });
  });

  it('does not say when a release was completed where nobody knows', () => {
    expect(
      assess({ release: sampleRelease({ state: 'completed' }) }).sentence,
    ).toBe('checkout 5.3.0 was completed.');
  });

  it('passes with a provider that is out, without its gates', () => {
    const out = { ...payments, state: 'completed' as const };
    expect(
      assess({
        others: [out],
        before: { 'checkout-5': [first('payments-4')] },
      }),
    ).toMatchObject({
      verdict: 'pass',
      inherited: { verdict: 'pass', from: [{ code: 'completed' }] },
    });
  });

  it.each([
    ['could not be read', [], 'unknown', 'release_not_read'],
    ['was not judged', [payments], 'unknown', 'not_judged'],
    [
      'will not come',
      [{ ...payments, state: 'cancelled' as const }],
      'fail',
      'cancelled',
    ],
  ])('is not ready with a provider that %s', (_what, others, verdict, code) => {
    expect(
      assess({ others, before: { 'checkout-5': [first('payments-4')] } }),
    ).toMatchObject({
      verdict,
      inherited: { verdict, from: [{ verdict, code }] },
      rootBlockers: [{ releaseId: 'payments-4', code, holdsUp: 1 }],
    });
  });

  it('ends on a cycle, in which a release does not wait for itself', () => {
    expect(
      assess({
        others: [payments],
        gates: { 'checkout-5': [STALE], 'payments-4': [FAIL] },
        before: {
          'checkout-5': [first('payments-4'), first('checkout-5')],
          'payments-4': [first('checkout-5')],
        },
      }),
    ).toMatchObject({
      inherited: { from: [{ releaseId: 'payments-4', distance: 1 }] },
      rootBlockers: [{ holdsUp: 2 }, { holdsUp: 1 }],
    });
  });
});
