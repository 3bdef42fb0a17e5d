import ICAL from 'ical.js';
import { vTimezone } from './vTimezone';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const YEARS = Array.from({ length: 59 }, (_, index) => 1986 + index);
const span = { start: Date.UTC(1985, 0, 1), end: Date.UTC(2046, 0, 1) };

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

function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute } = wallTime(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) - instant;
}

const parsedZones = new Map<string, ICAL.Component>();

/** The zone as another program parses it. */
function parsed(timeZone: string): ICAL.Component {
  const known = parsedZones.get(timeZone);
  if (known) {
    return known;
  }
  const text = vTimezone(timeZone, span);
  const [zone] = new ICAL.Component(
    ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`),
  ).getAllSubcomponents('vtimezone');
  parsedZones.set(timeZone, zone);
  return zone;
}

/** Readers differ in which of the two they take. */
function comesTwice(instant: number, timeZone: string): boolean {
  const text = (at: number) => JSON.stringify(wallTime(at, timeZone));
  return [-3, -2, -1, -0.5, 0.5, 1, 2, 3].some(
    hours => text(instant + hours * HOUR_MS) === text(instant),
  );
}

/** What another reader of iCalendar makes of wall times in the zone. */
function misread(timeZone: string): string[] {
  const zone = new ICAL.Timezone(parsed(timeZone));
  const wrong: string[] = [];
  for (let at = span.start; at < span.end; at += 73 * DAY_MS + HOUR_MS) {
    const wall = new ICAL.Time(wallTime(at, timeZone), zone);
    if (wall.toUnixTime() * 1000 !== at && !comesTwice(at, timeZone)) {
      wrong.push(new Date(at).toISOString());
    }
  }
  return wrong;
}

/** Says whether an instant is `daylight` or `standard` time. */
function labels(timeZone: string): (instant: number) => string | undefined {
  const blocks = parsed(timeZone)
    .getAllSubcomponents()
    .map(block => {
      const wall = block.getFirstPropertyValue('dtstart') as ICAL.Time;
      const from = block.getFirstPropertyValue('tzoffsetfrom') as unknown;
      return {
        name: block.name,
        start:
          Date.parse(`${wall}Z`) - (from as ICAL.UtcOffset).toSeconds() * 1000,
      };
    });
  return instant => blocks.filter(({ start }) => start <= instant).pop()?.name;
}

/** Where the season in the middle is ahead of those before and after it. */
function mislabelled(timeZone: string): string[] {
  const labelAt = labels(timeZone);
  return YEARS.flatMap(year =>
    [0, 6].flatMap(month => {
      const [before, at, after] = [-6, 0, 6].map(months =>
        Date.UTC(year, month + months, 15),
      );
      const offset = offsetAt(at, timeZone);
      const isSummer =
        offset > offsetAt(before, timeZone) &&
        offset > offsetAt(after, timeZone);
      return isSummer &&
        (labelAt(at) !== 'daylight' || labelAt(before) !== 'standard')
        ? [`${timeZone} ${new Date(at).toISOString().slice(0, 10)}`]
        : [];
    }),
  );
}

/** What CLDR calls the time of a zone, `Central European Summer Time`. */
function nameAt(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const zones = Intl.supportedValuesOf('timeZone');

describe('vTimezone', () => {
  it('tells every zone so that another reader finds the same instants', () => {
    const wrong = zones.flatMap(timeZone =>
      misread(timeZone).map(instant => `${timeZone} ${instant}`),
    );
    expect(wrong).toEqual([]);
  });

  it('calls summers daylight time, north and south of the equator', () => {
    expect(zones.flatMap(mislabelled)).toEqual([]);
  });

  it('calls daylight time what people call summer or daylight time', () => {
    const wrong = zones.flatMap(timeZone => {
      const labelAt = labels(timeZone);
      return [2027, 2031, 2035].flatMap(year => {
        const days = [Date.UTC(year, 0, 15), Date.UTC(year, 6, 15)];
        const names = days.map(day => nameAt(day, timeZone));
        const isNamed = [/Standard/, /Summer|Daylight/].every(kind =>
          names.some(name => kind.test(name)),
        );
        return isNamed
          ? days
              .filter(
                (day, index) =>
                  /Standard/.test(names[index]) !==
                  (labelAt(day) === 'standard'),
              )
              .map(day => `${timeZone} ${new Date(day).toISOString()}`)
          : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('tells summer from winter', () => {
    const lines = vTimezone('Europe/Paris', {
      start: Date.UTC(2026, 8, 1),
      end: Date.UTC(2027, 3, 1),
    }).split('\r\n');
    expect(lines).toEqual([
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
      'BEGIN:DAYLIGHT',
      'DTSTART:20270328T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]);
  });

  it.each([
    ['the summer of Ireland', 'Europe/Dublin', '2026-07-15', 'daylight'],
    ['the winter of Ireland', 'Europe/Dublin', '2027-01-15', 'standard'],
    [
      'a standard that was put ahead',
      'Europe/Moscow',
      '2011-07-15',
      'standard',
    ],
    ['a standard that was put back', 'Europe/Moscow', '2014-11-15', 'standard'],
    [
      'a summer before a new standard',
      'Europe/Moscow',
      '2010-07-15',
      'daylight',
    ],
    ['a summer that never ended', 'Europe/Istanbul', '2017-01-15', 'standard'],
    ['a zone of half hours', 'Australia/Lord_Howe', '2027-01-15', 'daylight'],
    ['a zone without seasons', 'Asia/Tokyo', '2027-07-15', 'standard'],
  ])('knows %s', (_, timeZone, day, label) => {
    expect(labels(timeZone)(Date.parse(day))).toBe(label);
  });
});
