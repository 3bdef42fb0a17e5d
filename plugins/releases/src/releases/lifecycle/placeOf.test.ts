import {
  canBeHeld,
  LIFECYCLE,
  ReleaseAction,
  RELEASE_STATES,
  transitionsFrom,
} from '@slipway/backstage-plugin-releases-common';
import { isAskedAbout, isNextStep, placeOf } from './placeOf';

const move = (to: ReleaseAction['to']) => ({
  action: 'transition' as const,
  to,
});

describe('placeOf', () => {
  it.each(RELEASE_STATES)('keeps the actions of %s apart', state => {
    const places = [
      placeOf({ action: 'update' }, state),
      ...(canBeHeld(state) ? [placeOf({ action: 'hold' }, state)] : []),
      ...transitionsFrom(state).map(({ to }) => placeOf(move(to), state)),
    ];
    const apart = state === 'failed' ? ['back', 'stop'] : [];
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(expect.arrayContaining(apart));
  });

  it.each(LIFECYCLE.map(({ from, to }) => [from, to] as const))(
    'puts no step forward where %s → %s was pressed',
    (from, to) => {
      const pressed = placeOf(move(to), from);
      const forward = transitionsFrom(to)
        .filter(next => isNextStep(to, next.to))
        .map(next => placeOf(move(next.to), to));
      expect(forward).not.toContain(pressed);
    },
  );
});

describe('isAskedAbout', () => {
  it('is what cannot simply be taken back', () => {
    const asked = LIFECYCLE.filter(({ to, reason }) =>
      isAskedAbout({ ...move(to), needsReason: reason }),
    ).map(({ to }) => to);
    expect([...new Set(asked)].sort()).toEqual([
      'cancelled',
      'completed',
      'failed',
      'in_progress',
      'in_readiness',
      'rolled_back',
    ]);
    expect(isAskedAbout({ action: 'archive', needsReason: false })).toBe(true);
    expect(isAskedAbout({ action: 'unhold', needsReason: false })).toBe(false);
  });
});
