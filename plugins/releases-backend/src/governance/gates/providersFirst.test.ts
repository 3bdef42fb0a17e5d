import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  component,
  onDay,
  requires,
  sampleRelease,
} from '../evaluate/__testUtils__/sampleRelease';
import { ResolvedRequirement } from '../../dependencies/order/resolveRequirements';
import { judgedBy } from './__testUtils__/judgedBy';
import { providersFirst } from './providersFirst';

const checkout = sampleRelease({
  components: [component('checkout', requires('payments-api', '>=4.2.0'))],
});

function payments(changes: Partial<Release> = {}): Release {
  return sampleRelease({
    id: 'payments-4',
    name: 'payments-api 4.2.0',
    window: onDay(24),
    ...changes,
  });
}

const requirement = (
  rest: Partial<ResolvedRequirement>,
): ResolvedRequirement => ({
  entityRef: 'component:default/payments-api',
  version: '>=4.2.0',
  ...rest,
});

const judge = (
  requirements: Partial<ResolvedRequirement>[],
  consumer = checkout,
) =>
  judgedBy(providersFirst, consumer, {
    requirements: requirements.map(requirement),
  });

describe('providersFirst', () => {
  it('does not apply to a release that requires nothing', () => {
    expect(judge([], sampleRelease())).toMatchObject({
      status: 'not_applicable',
      code: 'nothing_required',
      sentence: 'checkout 5.3.0 requires no other release.',
    });
  });

  it.each(['verifying', 'completed'] as const)(
    'passes with a provider that is %s, whenever that was',
    state => {
      const provider = payments({ state, window: onDay(28) });
      expect(judge([{ provider }])).toMatchObject({
        status: 'pass',
        code: 'provider_released',
        sentence: 'payments-api 4.2.0 has shipped payments-api >=4.2.0.',
        evidence: [{ title: 'payments-api 4.2.0', at: provider.window?.end }],
      });
    },
  );

  it('passes with what the release ships itself', () => {
    expect(judge([{ provider: checkout }])).toMatchObject({
      status: 'pass',
      code: 'ships_together',
      sentence: 'checkout 5.3.0 ships payments-api >=4.2.0 itself.',
      evidence: [],
    });
  });

  it('passes with a provider that ends before the release starts, or as it does', () => {
    const justInTime = {
      start: '2026-11-26T12:00:00Z',
      end: '2026-11-26T13:00:00Z',
      timeZone: 'UTC',
    };
    for (const window of [onDay(24), justInTime]) {
      expect(judge([{ provider: payments({ window }) }])).toMatchObject({
        status: 'pass',
        code: 'provider_first',
        sentence:
          'payments-api 4.2.0 ships payments-api >=4.2.0 before checkout 5.3.0 starts; its readiness is inherited.',
        repeats: undefined,
      });
    }
  });

  it('fails with a provider that ends after the release starts', () => {
    expect(
      judge([{ provider: payments({ window: onDay(26) }) }]),
    ).toMatchObject({
      status: 'fail',
      code: 'provider_after_consumer',
      sentence:
        'payments-api 4.2.0, which ships payments-api >=4.2.0, must be out before checkout 5.3.0 starts (Thu 26 Nov 2026 14:00), but ends at 15:30 (Europe/Paris). Move one of them.',
      repeats: undefined,
    });
  });

  it('does not know with a provider that has no window, and says whose gate to pass', () => {
    expect(
      judge([{ provider: payments({ window: undefined }) }]),
    ).toMatchObject({
      status: 'unknown',
      code: 'provider_without_window',
      sentence:
        'Whether payments-api 4.2.0 comes before checkout 5.3.0 is not known, since payments-api 4.2.0 has no window. Set one that ends by Thu 26 Nov 2026 14:00 (Europe/Paris).',
      repeats: [{ releaseId: 'payments-4', gateId: 'window-set' }],
    });
  });

  it('does not know without a window of its own, and says so', () => {
    const consumer = { ...checkout, window: undefined };
    expect(judge([{ provider: payments() }], consumer)).toMatchObject({
      status: 'unknown',
      code: 'order_unknown',
      repeats: [{ releaseId: 'checkout-5', gateId: 'window-set' }],
    });
  });

  it('does not know with a provider that does not say its version', () => {
    expect(judge([{ unversioned: payments() }])).toMatchObject({
      status: 'unknown',
      code: 'provider_version_unknown',
      sentence:
        'payments-api 4.2.0 ships payments-api but does not say which version, and checkout 5.3.0 requires payments-api >=4.2.0. Set the version that it ships.',
      repeats: undefined,
    });
  });

  it('fails without a provider', () => {
    expect(judge([{}])).toMatchObject({
      status: 'fail',
      code: 'provider_missing',
      sentence:
        'checkout 5.3.0 requires payments-api >=4.2.0, which no release ships to production. Plan one, or correct what is required.',
    });
  });

  it('tells the worst of several, and only what is amiss', () => {
    const outcome = judge([
      { provider: payments() },
      { provider: payments({ name: 'late 1', window: onDay(29) }) },
      { unversioned: payments({ name: 'silent 2' }) },
    ]);
    expect(outcome).toMatchObject({
      status: 'fail',
      code: 'provider_after_consumer',
    });
    expect(outcome.sentence).toMatch(
      /^late 1, which .*\. silent 2 ships .*\.$/,
    );
    expect(outcome.evidence).toHaveLength(3);
  });

  it('repeats others only where nothing else is amiss', () => {
    const planless = payments({ window: undefined });
    expect(judge([{ provider: planless }, {}]).repeats).toBeUndefined();
    expect(
      judge([{ provider: planless }, { provider: payments() }]).repeats,
    ).toHaveLength(1);
  });

  it('tells three and counts the rest', () => {
    const { sentence } = judge([{}, {}, {}, {}, {}]);
    expect(sentence.match(/which no release ships/g)).toHaveLength(3);
    expect(sentence).toMatch(/2 more requirements are not met yet\.$/);
    expect(judge(Array(4).fill({ provider: payments() })).sentence).toMatch(
      /1 more requirement is met\.$/,
    );
  });
});
