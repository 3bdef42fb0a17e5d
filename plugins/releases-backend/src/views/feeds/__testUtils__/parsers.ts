import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** An event as a calendar program reads it. */
export interface ReadEvent {
  name: string;
  description: string;
  /** RFC 3339, whole seconds. */
  start: string;
  end: string;
}

/** A feed as a calendar program reads it. */
export interface ReadFeed {
  name: string;
  events: ReadEvent[];
}

const instant = (date: Date) => date.toISOString().replace('.000Z', 'Z');

function byIcalJs(text: string): ReadFeed {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const timeOf = (event: ICAL.Component, name: string) => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time;
    return instant(time.toJSDate());
  };
  const textOf = (component: ICAL.Component, name: string) =>
    String(component.getFirstPropertyValue(name) ?? '');
  return {
    name: String(
      // It does not know that NAME (RFC 7986, 5.1) is a text, with escapes.
      ICAL.Property.fromString(
        `SUMMARY:${textOf(calendar, 'name')}`,
      ).getFirstValue(),
    ),
    events: calendar.getAllSubcomponents('vevent').map(event => ({
      name: textOf(event, 'summary'),
      description: textOf(event, 'description'),
      start: timeOf(event, 'dtstart'),
      end: timeOf(event, event.hasProperty('dtend') ? 'dtend' : 'dtstart'),
    })),
  };
}

function plain(value: string | { val: string } | undefined): string {
  return typeof value === 'object' ? value.val : value ?? '';
}

function byNodeIcal(text: string): ReadFeed {
  const { vcalendar, ...others } = nodeIcal.sync.parseICS(text);
  return {
    name: plain(vcalendar?.['WR-CALNAME']),
    events: Object.values(others).flatMap(event =>
      event?.type === 'VEVENT'
        ? [
            {
              name: plain(event.summary),
              description: plain(event.description),
              start: instant(event.start),
              end: instant(event.end ?? event.start),
            },
          ]
        : [],
    ),
  };
}

/** Two parsers that share no code, and what texts each of them misreads. */
export const PARSERS = [
  { parser: 'ical.js', parse: byIcalJs, misreads: undefined },
  // It takes the second half of an escaped backslash for one before an "n".
  { parser: 'node-ical', parse: byNodeIcal, misreads: /\\n/i },
] as const satisfies readonly {
  parser: string;
  parse: (text: string) => ReadFeed;
  misreads?: RegExp;
}[];
