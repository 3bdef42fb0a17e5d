import ICAL from 'ical.js';
import {
  MAX_ICS_EVENTS,
  NewWindow,
  newWindowSchema,
  readWith,
  ErrorDetail,
  WindowImport,
} from '@slipway/backstage-plugin-releases-common';
import { IANAZone } from 'luxon';
import { occurrencesBetween, WindowTimes } from '../recurrence';
import { checkWindow } from './checkWindow';
import { toOccurrence } from './presentWindow';

const ONCE = 'FREQ=DAILY;COUNT=1';
const ALWAYS = { start: -8.64e15, end: 8.64e15 };
const UNNAMED = 'Unnamed';

/** One event of a calendar file, as a window or as what is wrong with it. @internal */
export interface IcsEvent {
  uid: string;
  name: string;
  /** The event was called off. */
  cancelled: boolean;
  window?: NewWindow;
  details: ErrorDetail[];
}

/** @internal */
export type IcsOutcome = { events: IcsEvent[] } | { details: ErrorDetail[] };

function wrong(field: string, code: string, message: string): ErrorDetail[] {
  return [{ field, code, message }];
}

function wallTime(time: ICAL.Time): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(
    time.day,
  )}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`;
}

/** Windows names of Outlook and the like are not zones of the IANA database. */
function zoneOf(
  property: ICAL.Property | null,
  fallback: string,
): { timeZone: string } | { unknown: string } {
  const time = property?.getFirstValue() as ICAL.Time | null;
  if (time?.zone === ICAL.Timezone.utcTimezone) {
    return { timeZone: 'UTC' };
  }
  const tzid = property?.getParameter('tzid');
  if (typeof tzid !== 'string' || tzid === '') {
    return { timeZone: fallback };
  }
  const name = tzid.replace(/^\//, '');
  return IANAZone.isValidZone(name) ? { timeZone: name } : { unknown: tzid };
}

/** Days are nominal, so that an event of whole days ends at midnight. */
function durationOf(event: ICAL.Component, start: ICAL.Time): string {
  const given = event.getFirstPropertyValue('duration');
  if (given instanceof ICAL.Duration) {
    return given.toString();
  }
  const end = event.getFirstPropertyValue('dtend') as ICAL.Time | null;
  if (!end) {
    return start.isDate ? 'P1D' : 'PT0S';
  }
  const seconds =
    (Date.parse(`${wallTime(end)}Z`) - Date.parse(`${wallTime(start)}Z`)) /
    1000;
  const days = Math.floor(seconds / 86_400);
  const rest = ICAL.Duration.fromSeconds(seconds - days * 86_400).toString();
  const time = rest === 'PT0S' || rest === 'P' ? '' : rest.slice(1);
  return `P${days > 0 ? `${days}D` : ''}${time}` || 'PT0S';
}

/** A whole day that is left out stands for the start on that day. */
function exdateOf(time: ICAL.Time, start: ICAL.Time): string {
  const wall = wallTime(time);
  return time.isDate
    ? `${wall.slice(0, 10)}${wallTime(start).slice(10)}`
    : wall;
}

function textOf(event: ICAL.Component, name: string, length: number): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim().slice(0, length) : '';
}

function onceFrom(times: WindowTimes) {
  const [occurrence] = occurrencesBetween(times, ALWAYS);
  return occurrence && toOccurrence(occurrence);
}

function readEvent(
  event: ICAL.Component,
  defaults: WindowImport,
): Omit<IcsEvent, 'uid' | 'name' | 'cancelled'> {
  const property = event.getFirstProperty('dtstart');
  const start = property?.getFirstValue() as ICAL.Time | null;
  if (!start) {
    return {
      details: wrong('DTSTART', 'required', 'This event has no start.'),
    };
  }
  if (event.getFirstProperty('recurrence-id')) {
    return {
      details: wrong(
        'RECURRENCE-ID',
        'moved_occurrence',
        'One occurrence of a recurring event was moved. Windows know dates that are left out, not moved ones: remove the occurrence with EXDATE and make the new time an event of its own.',
      ),
    };
  }
  if (event.getFirstProperty('rdate')) {
    return {
      details: wrong(
        'RDATE',
        'added_dates',
        'Dates that are added to a rule cannot be kept. Make them events of their own.',
      ),
    };
  }
  const zone = zoneOf(property, defaults.timeZone);
  if ('unknown' in zone) {
    return {
      details: wrong(
        'DTSTART',
        'unknown_time_zone',
        `"${zone.unknown}" is not a time zone of the IANA database. Export the calendar with a zone such as Europe/Paris.`,
      ),
    };
  }
  const rule = event.getFirstPropertyValue('rrule');
  const recurrence = {
    dtstart: wallTime(start),
    duration: durationOf(event, start),
    rrule: rule ? rule.toString() : ONCE,
    exdates: event
      .getAllProperties('exdate')
      .flatMap(item => item.getValues() as ICAL.Time[])
      .map(time => exdateOf(time, start)),
  };
  const content = {
    name: textOf(event, 'summary', 200) || UNNAMED,
    reason: textOf(event, 'description', 2000),
    effect: defaults.effect,
    scope: defaults.scope,
    inFlight: defaults.inFlight,
    contact: defaults.contact,
    timeZone: zone.timeZone,
    ...(rule
      ? { recurrence }
      : onceFrom({ timeZone: zone.timeZone, recurrence })),
  };
  const read = readWith(newWindowSchema, content);
  if ('details' in read) {
    return { details: read.details };
  }
  const details = checkWindow(read.value);
  return details.length > 0 ? { details } : { window: read.value, details };
}

/**
 * Reads an iCalendar file (RFC 5545) into windows, one for each event. Events
 * of whole days last from midnight to midnight in the zone given for them.
 *
 * @internal
 */
export function readIcs(input: WindowImport): IcsOutcome {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(input.ics));
  } catch (error) {
    return {
      details: wrong(
        'ics',
        'invalid_ics',
        `This is not an iCalendar file: ${
          error instanceof Error ? error.message : error
        }. Export the calendar as .ics and send the text of the file.`,
      ),
    };
  }
  if (calendar.name !== 'vcalendar') {
    return {
      details: wrong(
        'ics',
        'invalid_ics',
        'This file does not begin with BEGIN:VCALENDAR. Export the calendar as .ics and send the text of the file.',
      ),
    };
  }
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length === 0) {
    return {
      details: wrong(
        'ics',
        'no_events',
        'This calendar has no events. Choose another file.',
      ),
    };
  }
  if (events.length > MAX_ICS_EVENTS) {
    return {
      details: wrong(
        'ics',
        'too_many_events',
        `This calendar has ${events.length} events; at most ${MAX_ICS_EVENTS} are read. Split it, or export a shorter span.`,
      ),
    };
  }
  return {
    events: events.map((event, index) => ({
      uid: textOf(event, 'uid', 300) || `event-${index}`,
      name: textOf(event, 'summary', 200) || UNNAMED,
      cancelled: textOf(event, 'status', 20).toUpperCase() === 'CANCELLED',
      ...readEvent(event, input),
    })),
  };
}
