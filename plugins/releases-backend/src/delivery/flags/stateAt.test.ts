import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { stateAt } from './stateAt';

const moved = (hour: number, to: ReleaseState, from?: ReleaseState) => ({
  at: `2026-11-26T${hour}:00:00Z`,
  change: { fields: { state: from ? { from, to } : { to } } },
});

const entries = [
  moved(10, 'planned'),
  { at: '2026-11-26T11:00:00Z', change: { fields: { name: { to: 'x' } } } },
  moved(12, 'in_readiness', 'planned'),
  moved(14, 'approved', 'in_readiness'),
];

describe('the state of a release at an instant', () => {
  it.each([
    ['09:00', 'planned'],
    ['11:30', 'planned'],
    ['12:00', 'in_readiness'],
    ['13:59', 'in_readiness'],
    ['14:00', 'approved'],
    ['18:00', 'approved'],
  ])('at %s is %s', (time, state) => {
    expect(
      stateAt({ state: 'approved' }, entries, `2026-11-26T${time}:00Z`),
    ).toBe(state);
  });
});
