import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { sampleWindowItem } from '../../../__testUtils__/sampleWindows';
import { windowEvents } from './windowEvents';
import { windowMarks } from './windowMarks';

const frame = {
  view: 'month' as const,
  date: '2026-11-21',
  zone: 'Europe/Paris',
  locale: 'en-GB',
};

const weekend = sampleWindowItem(
  '2026-11-27T15:00:00Z',
  '2026-11-30T07:00:00Z',
);

const shades = [
  { effect: 'deny' as const, start: weekend.start, end: weekend.end },
];

const nights: CalendarItem[] = Array.from({ length: 30 }, (_, index) => {
  const day = String(index + 1).padStart(2, '0');
  return sampleWindowItem(
    `2026-11-${day}T01:00:00Z`,
    `2026-11-${day}T03:00:00Z`,
    { id: `nightly@${day}`, windowId: 'nightly', title: 'Nightly backups' },
  );
});

describe('windows in the grid of a calendar', () => {
  it('have one band over all of their days, and shade each of them', () => {
    const events = windowEvents([weekend], shades, frame);

    expect(events).toContainEqual(
      expect.objectContaining({
        id: `window:${weekend.id}`,
        allDay: true,
        start: '2026-11-27',
        end: '2026-12-01',
      }),
    );
    expect(
      events.filter(({ display }) => display === 'background'),
    ).toHaveLength(4);
  });

  it('are one row in an agenda, on the first day on screen', () => {
    const [row, ...others] = windowEvents([weekend], shades, {
      ...frame,
      view: 'agenda',
      date: '2026-11-28',
    });

    expect(row).toMatchObject({ start: '2026-11-28', end: '2026-11-29' });
    expect(others).toEqual([]);
  });

  it('shade the hours of a week', () => {
    expect(
      windowEvents([weekend], shades, {
        ...frame,
        view: 'week',
        date: '2026-11-27',
      }),
    ).toContainEqual(
      expect.objectContaining({
        display: 'background',
        start: weekend.start,
        end: weekend.end,
      }),
    );
  });

  it('do not flood a month: what recurs often is named once', () => {
    const { marks, crowded } = windowMarks([weekend, ...nights], 'month');

    expect(marks).toEqual([weekend]);
    expect(crowded).toEqual([{ item: nights[0], count: 30 }]);
    const once = { ...nights[0], times: 30 };
    expect(windowMarks([weekend, once], 'month')).toEqual({
      marks: [weekend],
      crowded: [{ item: once, count: 30 }],
    });
    expect(
      windowEvents(nights, [], frame).filter(
        ({ display }) => display === 'block',
      ),
    ).toEqual([]);
  });
});
