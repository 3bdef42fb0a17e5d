import fc from 'fast-check';
import { DateTime } from 'luxon';
import { formatRelative } from './formatTime';

/** In minutes. */
const DAY = 24 * 60;

const style = { zone: 'Europe/Paris', locale: 'en-GB' };

function ms(wall: string, zone = style.zone): number {
  return DateTime.fromISO(wall, { zone }).toMillis();
}

function relative(wall: string, now: string, zone = style.zone) {
  return formatRelative(
    DateTime.fromISO(wall, { zone }).toISO() ?? '',
    ms(now, zone),
    { ...style, zone },
  );
}

describe('how far from now something is', () => {
  it.each([
    ['2026-11-21T12:45:30', 'now'],
    ['2026-11-21T13:00', 'in 15 minutes'],
    ['2026-11-21T10:30', '2 hours ago'],
    ['2026-11-22T12:44', 'in 23 hours'],
    ['2026-11-22T12:45', 'tomorrow'],
    ['2026-11-20T00:00', 'yesterday'],
    ['2026-11-23T08:00', 'in 2 days'],
    ['2026-12-02T12:00', 'in 11 days'],
    ['2026-12-02T13:30', 'in 11 days'],
    ['2026-10-22T23:00', '30 days ago'],
    ['2026-12-21T00:00', 'in 1 month'],
    ['2029-01-01T00:00', 'in 2 years'],
  ])('%s is %s on 21 November at 12:45', (wall, text) => {
    expect(relative(wall, '2026-11-21T12:45')).toBe(text);
  });

  it('counts the days of the zone that is shown', () => {
    const at = '2026-11-23T04:00:00Z';
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(formatRelative(at, now, { zone: 'UTC', locale: 'en' })).toBe(
      'in 2 days',
    );
    expect(
      formatRelative(at, now, { zone: 'America/Los_Angeles', locale: 'en' }),
    ).toBe('tomorrow');
  });

  it('counts hours within a day that has 25 of them', () => {
    expect(relative('2026-10-25T23:45', '2026-10-25T00:15')).toBe(
      'in 24 hours',
    );
  });

  const zones = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  /** Two instants some days apart, around days on which clocks change. */
  const pairs = fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06'),
      fc.integer({ min: -3 * DAY, max: 3 * DAY }),
      fc.integer({ min: -3 * DAY, max: 3 * DAY }),
    )
    .map(([day, ...minutes]) =>
      minutes.map(minute => DateTime.fromISO(day).plus({ minutes: minute })),
    );

  function daysApart(at: DateTime, now: DateTime): number {
    const noon = ({ year, month, day }: DateTime) =>
      Date.UTC(year, month - 1, day, 12);
    return (noon(at) - noon(now)) / 86_400_000;
  }

  it('is what the calendar says from 24 hours on, also where clocks change', () => {
    const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    fc.assert(
      fc.property(zones, pairs, (zone, pair) => {
        const [at, now] = pair.map(instant => instant.setZone(zone));
        const text = formatRelative(at.toISO() ?? '', now.toMillis(), {
          zone,
          locale: 'en',
        });
        const days = daysApart(at, now);
        const hours = Math.abs(at.toMillis() - now.toMillis()) / 3_600_000;
        const expected =
          hours < 24 || days === 0
            ? /now|minute|hour/
            : new RegExp(`^${words.format(days, 'day')}$`);
        expect(text).toMatch(expected);
      }),
    );
  });

  it('is as far for each time of a day that is more than a day off', () => {
    fc.assert(
      fc.property(
        zones,
        pairs,
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 0, max: 23 }),
        (zone, [instant], days, hour) => {
          const now = instant.setZone(zone);
          const at = now.plus({ days }).set({ hour });
          expect(
            formatRelative(at.toISO() ?? '', now.toMillis(), {
              zone,
              locale: 'en',
            }),
          ).toBe(`in ${days} days`);
        },
      ),
    );
  });
});
