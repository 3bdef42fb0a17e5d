import {
  ErrorDetail,
  MAX_ICS_EVENTS,
  NewWindow,
  WindowImport,
} from '@slipway/backstage-plugin-releases-common';
import ICAL from 'ical.js';
import { eachInSteps, Steps } from '../../../platform';
import { readIcsEvent } from './readIcsEvent';
import { IcsInstance, instanceOf, uidOf } from './readIcsInstance';
import { nameOf, textOf } from './readIcsText';
import { icsZones, IcsZones } from './readIcsZone';

/** One event of a calendar file, as a window or as what is wrong with it. @internal */
export interface IcsEvent {
  /** Known again by it; that of one instance of a series is its own. */
  uid: string;
  name: string;
  /** The event was called off, or others stand for all of it. */
  cancelled: boolean;
  window?: NewWindow;
  details: ErrorDetail[];
}

/** @internal */
export type IcsOutcome = { events: IcsEvent[] } | { details: ErrorDetail[] };

interface FoundEvent {
  event: ICAL.Component;
  uid: string;
  instance?: IcsInstance;
}

const ALL_THAT_FOLLOW: ErrorDetail = {
  field: 'RECURRENCE-ID',
  code: 'moved_occurrences',
  message:
    'This changes one occurrence of a recurring event and all that follow. End the event there with UNTIL, and make what follows an event of its own.',
};

function invalid(code: string, message: string): IcsOutcome {
  return { details: [{ field: 'ics', code, message }] };
}

/** The events of a calendar, those that stand for instances as such. */
function found(
  calendar: ICAL.Component,
  zones: IcsZones,
  timeZone: string,
): FoundEvent[] {
  const all = calendar
    .getAllSubcomponents('vevent')
    .map((event, index) => ({ event, uid: uidOf(event, index) }));
  const series = new Map(
    all
      .filter(({ event }) => !event.getFirstProperty('recurrence-id'))
      .map(({ event, uid }) => [uid, event] as const),
  );
  return all.map(({ event, uid }) => ({
    event,
    uid,
    instance: instanceOf(event, uid, series.get(uid), zones, timeZone),
  }));
}

function readAll(
  calendar: ICAL.Component,
  input: WindowImport,
): Steps<IcsEvent[]> {
  const zones = icsZones(calendar);
  const events = found(calendar, zones, input.timeZone);
  const replaced = new Map<string, string[]>();
  for (const { uid, instance } of events) {
    if (instance) {
      replaced.set(uid, [...(replaced.get(uid) ?? []), instance.start]);
    }
  }
  return eachInSteps(events, ({ event, uid, instance }): IcsEvent => {
    const known = { uid: instance?.uid ?? uid, name: nameOf(event) };
    if (instance?.andFollowing) {
      return { ...known, cancelled: false, details: [ALL_THAT_FOLLOW] };
    }
    const { isReplaced, ...reading } = readIcsEvent(event, {
      defaults: input,
      zones,
      replaced: instance ? [] : replaced.get(uid) ?? [],
    });
    const status = textOf(event, 'status', 20).toUpperCase();
    return {
      ...known,
      cancelled: isReplaced || status === 'CANCELLED',
      ...reading,
    };
  });
}

/**
 * Reads an iCalendar file (RFC 5545) into windows, one for each event. Events
 * of whole days last from midnight to midnight in the zone given for them. An
 * instance of a series that was cancelled, moved or changed is left out of its
 * series; one that still happens is a window by itself.
 *
 * @internal
 */
export function* readIcs(input: WindowImport): Steps<IcsOutcome> {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(input.ics));
  } catch (error) {
    const why =
      error instanceof ICAL.parse.ParserError ? `: ${error.message}` : '';
    return invalid(
      'invalid_ics',
      `This is not an iCalendar file${why}. Export the calendar as .ics and send the text of the file.`,
    );
  }
  if (calendar.name !== 'vcalendar') {
    return invalid(
      'invalid_ics',
      'This file does not begin with BEGIN:VCALENDAR. Export the calendar as .ics and send the text of the file.',
    );
  }
  const { length } = calendar.getAllSubcomponents('vevent');
  if (length === 0) {
    return invalid(
      'no_events',
      'This calendar has no events. Choose another file.',
    );
  }
  if (length > MAX_ICS_EVENTS) {
    return invalid(
      'too_many_events',
      `This calendar has ${length} events; at most ${MAX_ICS_EVENTS} are read. Split it, or export a shorter span.`,
    );
  }
  return { events: yield* readAll(calendar, input) };
}
