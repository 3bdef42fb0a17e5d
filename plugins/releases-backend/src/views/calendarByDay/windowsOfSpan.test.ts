import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { shadesOfSpan, windowsOfSpan } from './windowsOfSpan';

function occurrence(day: number, given: Partial<CalendarItem> = {}) {
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    type: 'window' as const,
    id: `nightly@${date}`,
    title: 'Nightly',
    start: `${date}T01:00:00Z`,
    end: `${date}T03:00:00Z`,
    relation: 'own' as const,
    entityRefs: [],
    effect: 'deny' as const,
    covers: 'all' as const,
    ...given,
  };
}

const each = (days: number, given?: Partial<CalendarItem>) =>
  Array.from({ length: days }, (_, index) => occurrence(index + 1, given));

describe('windows in a calendar by days', () => {
  it('are listed once where they recur often', () => {
    expect(windowsOfSpan([each(9), each(8)])).toEqual([
      { ...occurrence(1), times: 9 },
      ...each(8),
    ]);
  });

  it('shade what they cover once, those for some of what is shown nothing', () => {
    const until = (end: string) => [occurrence(2, { end })];
    expect(
      shadesOfSpan([
        each(2),
        until('2026-11-02T05:00:00Z'),
        each(3, { covers: 'some' }),
        each(1, { effect: 'allow' }),
      ]),
    ).toEqual([
      {
        effect: 'deny',
        start: '2026-11-01T01:00:00Z',
        end: '2026-11-01T03:00:00Z',
      },
      {
        effect: 'deny',
        start: '2026-11-02T01:00:00Z',
        end: '2026-11-02T05:00:00Z',
      },
      {
        effect: 'allow',
        start: '2026-11-01T01:00:00Z',
        end: '2026-11-01T03:00:00Z',
      },
    ]);
  });
});
