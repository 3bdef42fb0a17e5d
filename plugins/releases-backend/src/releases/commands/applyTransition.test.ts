import {
  LIFECYCLE,
  RELEASE_STATES,
  findTransition,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { applyTransition, findRefusal } from './applyTransition';

const AT = '2026-11-26T13:05:00Z';
const BY = { at: AT, actor: 'user:default/manager' };
const anyState = fc.constantFrom(...RELEASE_STATES);
const held = { reason: 'wait', by: 'user:default/x', at: AT };

describe('findRefusal', () => {
  it('allows exactly what the lifecycle allows, whatever else is true', () => {
    fc.assert(
      fc.property(anyState, anyState, (state, to) => {
        const refusal = findRefusal(aRelease({ state }), to, 'because');
        expect(refusal?.kind === 'not_from_here').toBe(
          findTransition(state, to) === undefined,
        );
      }),
    );
  });

  it.each(LIFECYCLE.map(row => [row.from, row.to, row] as const))(
    'asks of %s -> %s what the table says',
    (from, to, row) => {
      const release = aRelease({ state: from });
      expect(findRefusal(release, to, undefined)?.kind).toBe(
        row.reason ? 'reason_missing' : undefined,
      );
      expect(
        findRefusal({ ...release, window: undefined }, to, 'because')
          ?.details[0].code,
      ).toBe(
        row.mustHold.includes('window_set') ? 'window_missing' : undefined,
      );
      expect(
        findRefusal({ ...release, hold: held }, to, 'because')?.details[0].code,
      ).toBe(row.mustHold.includes('not_held') ? 'release_held' : undefined);
    },
  );

  it('says what is possible instead', () => {
    expect(
      findRefusal(aRelease({ state: 'draft' }), 'completed', undefined)
        ?.details[0].message,
    ).toBe(
      'A release that is draft cannot become completed. It can become planned, cancelled.',
    );
  });
});

describe('applyTransition', () => {
  it('keeps the first approved window as the baseline', () => {
    const release = aRelease({ state: 'in_readiness' });
    const approved = applyTransition(release, 'approved', BY);
    expect(approved.baselineWindow).toEqual(release.window);

    const moved = {
      ...approved,
      state: 'in_readiness' as const,
      window: { ...release.window!, end: '2026-11-26T18:00:00Z' },
    };
    expect(applyTransition(moved, 'approved', BY).baselineWindow).toEqual(
      release.window,
    );
  });

  it('notes when the release really started and ended', () => {
    const started = applyTransition(
      aRelease({ state: 'approved' }),
      'in_progress',
      BY,
    );
    expect(started.actual).toEqual({ start: AT });
    const later = '2026-11-26T14:00:00Z';
    const completed = applyTransition(
      { ...started, state: 'verifying' },
      'completed',
      { ...BY, at: later },
    );
    expect(completed.actual).toEqual({ start: AT, end: later });
    expect(
      applyTransition(completed, 'rolled_back', {
        ...BY,
        at: '2026-11-27T00:00:00Z',
      }).actual,
    ).toEqual({ start: AT, end: later });
  });

  it('starts over after a failure', () => {
    const failed = aRelease({
      state: 'failed',
      actual: { start: AT, end: AT },
    });
    expect(applyTransition(failed, 'in_readiness', BY).actual).toEqual({});
  });

  it('notes the way of what is stopped, and why, until it is taken up again', () => {
    const reason = 'Carts are lost';
    const verifying = aRelease({ state: 'verifying' });

    const failed = applyTransition(verifying, 'failed', { ...BY, reason });
    expect(failed.ending).toEqual({
      reason,
      by: BY.actor,
      at: AT,
      passed: [
        'draft',
        'planned',
        'in_readiness',
        'approved',
        'in_progress',
        'verifying',
      ],
    });
    expect(
      applyTransition(failed, 'rolled_back', BY).ending?.passed.slice(-2),
    ).toEqual(['verifying', 'failed']);
    expect(applyTransition(failed, 'in_readiness', BY).ending).toBeUndefined();
  });
});
