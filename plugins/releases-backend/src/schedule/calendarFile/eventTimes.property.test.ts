import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { inTurns } from '../../platform';
import { occurrencesBetween } from '../recurrence';
import { eventsOf } from './eventsOf';
import { readOrRefusal } from './IcsRefusal';
import { readCalendarFile } from './readCalendarFile';

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const ENDLESS = { start: -8.64e15, end: 8.64e15 };

/** Wall times around changes of clocks of one zone or another. */
const walls = fc
  .tuple(
    fc.constantFrom('2027-03-28', '2027-10-31', '2027-03-14', '2027-04-04'),
    fc.integer({ min: -30 * 60, max: 30 * 60 }),
  )
  .map(([day, minutes]) =>
    Temporal.PlainDateTime.from(`${day}T02:30`).add({ minutes }),
  );

const written = (wall: Temporal.PlainDateTime) =>
  wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

async function timesOf(...lines: string[]) {
  const [calendar] = await inTurns(
    readCalendarFile(
      [
        ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT'],
        ...lines,
        ...['END:VEVENT', 'END:VCALENDAR'],
      ].join('\r\n'),
    ),
  );
  const [event] = eventsOf([calendar], 'UTC');
  return readOrRefusal(() => event.times());
}

describe('eventTimes', () => {
  it('reads both ends on the clocks of their zones, and keeps the length in a series', async () => {
    await fc.assert(
      fc.asyncProperty(
        walls,
        walls,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        async (from, to, zone, endZone) => {
          const start = from.toZonedDateTime(zone).epochMilliseconds;
          const end = to.toZonedDateTime(endZone).epochMilliseconds;
          fc.pre(end > start);
          const read = await timesOf(
            `DTSTART;TZID=${zone}:${written(from)}`,
            `DTEND;TZID=${endZone}:${written(to)}`,
            'RRULE:FREQ=YEARLY;COUNT=1',
          );
          if (!('value' in read) || !read.value.recurrence) {
            throw new Error(`It was not read: ${JSON.stringify(read)}`);
          }
          const { timeZone, first, recurrence } = read.value;
          expect({ timeZone, first }).toEqual({
            timeZone: zone,
            first: { start, end },
          });
          expect(
            occurrencesBetween(
              { timeZone, recurrence: { ...recurrence, exdates: [] } },
              ENDLESS,
            ),
          ).toEqual([{ start, end }]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
