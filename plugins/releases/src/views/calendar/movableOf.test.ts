import {
  CalendarItem,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { movableOf } from './movableOf';
import { toCalendarEvents } from './toCalendarEvents';

const item: CalendarItem = {
  type: 'release',
  id: 'checkout-5.3.0',
  releaseId: 'checkout-5.3.0',
  revision: 14,
  title: 'checkout 5.3.0',
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T14:30:00Z',
  timeZone: 'Europe/Paris',
  relation: 'own',
  state: 'planned',
  entityRefs: [],
};

describe('movableOf', () => {
  it('is the release of an item whose plan is open', () => {
    expect(movableOf(item)).toEqual({
      releaseId: 'checkout-5.3.0',
      revision: 14,
      title: 'checkout 5.3.0',
      start: '2026-11-26T13:00:00Z',
      end: '2026-11-26T14:30:00Z',
      timeZone: 'Europe/Paris',
    });
    expect(
      RELEASE_STATES.filter(state => movableOf({ ...item, state })),
    ).toEqual(['draft', 'planned', 'in_readiness', 'approved']);
  });

  it.each([
    ['a milestone', { type: 'milestone' }],
    ["a neighbour's release", { relation: 'upstream' }],
    ['a release without a zone', { timeZone: undefined }],
    ['a release without a revision', { revision: undefined }],
  ] as [string, Partial<CalendarItem>][])('is none for %s', (_, changes) => {
    expect(movableOf({ ...item, ...changes })).toBeUndefined();
  });

  it('says what can be dragged', () => {
    const frame = {
      view: 'month' as const,
      date: '2026-11-26',
      zone: 'Europe/Paris',
    };
    expect(
      toCalendarEvents(
        {
          items: [item, { ...item, state: 'completed' }],
          shades: [],
          rests: [],
        },
        frame,
      ).map(({ startEditable }) => startEditable),
    ).toEqual([true, false]);
  });
});
