import ICAL from 'ical.js';
import { vTimezone } from './vTimezone';

const DAY_MS = 86_400_000;
const start = Date.UTC(2026, 8, 1);
const end = Date.UTC(2028, 2, 1);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(timeZone, format);
  return format;
}

function wallTime(instant: number, timeZone: string) {
  const parts = formatOf(timeZone).formatToParts(instant);
  const of = (type: string) =>
    Number(parts.find(part => part.type === type)?.value);
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: 0,
    isDate: false,
  };
}

/** What another reader of iCalendar makes of wall times in the zone. */
function misread(timeZone: string): string[] {
  const text = `BEGIN:VCALENDAR\r\n${vTimezone(timeZone, {
    start,
    end,
  })}\r\nEND:VCALENDAR`;
  const zone = new ICAL.Timezone(
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone') ??
      new ICAL.Component('vtimezone'),
  );
  const wrong: string[] = [];
  for (let at = start; at < end; at += 5 * DAY_MS + 3_600_000) {
    const wall = new ICAL.Time(wallTime(at, timeZone), zone);
    if (wall.toUnixTime() * 1000 !== at) {
      wrong.push(new Date(at).toISOString());
    }
  }
  return wrong;
}

describe('vTimezone', () => {
  it('tells every zone so that another reader finds the same instants', () => {
    const wrong = Intl.supportedValuesOf('timeZone').flatMap(timeZone =>
      misread(timeZone)
        // Of an hour that comes twice the first is meant.
        .filter(instant => {
          const at = Date.parse(instant);
          const before = JSON.stringify(wallTime(at - 3_600_000, timeZone));
          return JSON.stringify(wallTime(at, timeZone)) !== before;
        })
        .map(instant => `${timeZone} ${instant}`),
    );
    expect(wrong).toEqual([]);
  });

  it('tells summer from winter', () => {
    const lines = vTimezone('Europe/Paris', { start, end }).split('\r\n');
    expect(lines.slice(0, 12)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
    ]);
  });
});
