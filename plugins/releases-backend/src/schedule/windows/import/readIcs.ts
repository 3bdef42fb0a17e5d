import {
  ErrorDetail,
  MAX_ICS_EVENTS,
  NewWindow,
  Warning,
  WindowImport,
} from '@slipway/backstage-plugin-releases-common';
import { eachInSteps, Steps } from '../../../platform';
import {
  EventRevision,
  eventsOf,
  eventText,
  FoundEvent,
  IcsRefusal,
  keywordOf,
  NamedSeries,
  readCalendarFile,
  readOrRefusal,
  revisionOf,
  unreadableLines,
} from '../../calendarFile';
import { instanceUid } from './instanceUid';
import { readIcsEvent } from './readIcsEvent';

/** One event of a calendar file, as a window or as what is wrong with it. @internal */
export interface IcsEvent {
  /** Known again by it; that of one instance of a series is its own. */
  uid: string;
  name: string;
  revision: EventRevision;
  /** The event was called off, or others stand for all of it. */
  cancelled: boolean;
  window?: NewWindow;
  /** It is of whole days. */
  isDays?: boolean;
  details: ErrorDetail[];
  warnings: Warning[];
  /** An instance of a series that is not in the file. */
  instance?: {
    seriesUid: string;
    /** Which start of the series it is, once the series is known. */
    startIn(series: NamedSeries): string;
  };
}

const OVERRIDE_RULE: Warning = {
  code: 'override_rule_ignored',
  message:
    'This stands for one occurrence of a recurring event (RECURRENCE-ID) and has a rule of its own. It happens once, and the rule was passed over.',
};

/** The starts of each series that other events of the file stand for. */
function replacedStarts(events: readonly FoundEvent[]): Map<string, string[]> {
  const replaced = new Map<string, string[]>();
  for (const { uid, instance } of events) {
    if (instance?.start !== undefined) {
      replaced.set(uid, [...(replaced.get(uid) ?? []), instance.start]);
    }
  }
  return replaced;
}

function readEvent(
  found: FoundEvent,
  defaults: WindowImport,
  replaced: readonly string[],
): IcsEvent {
  const { event, uid, zones, instance } = found;
  const text = eventText(event);
  const known = {
    uid: instance ? instanceUid(uid, instance.start) : uid,
    name: text.name,
    revision: revisionOf(event),
    instance:
      instance?.isAlone === true
        ? { seriesUid: uid, startIn: instance.startIn }
        : undefined,
  };
  const read = readOrRefusal(() => {
    const notes = unreadableLines(event);
    if (found.refusal) {
      throw found.refusal;
    }
    if (found.isCalledOff || keywordOf(event, 'status') === 'CANCELLED') {
      return { cancelled: true, details: [], warnings: notes };
    }
    const { recurrence, ...once } = found.times();
    const isDays = once.start.isDate;
    const hasOwnRule = instance !== undefined && recurrence !== undefined;
    const { isReplaced = false, ...reading } = readIcsEvent(event, {
      defaults,
      zones,
      text,
      times: instance ? once : { ...once, recurrence },
      replaced: instance ? [] : replaced,
    });
    return {
      ...reading,
      isDays,
      cancelled: isReplaced,
      details: isReplaced ? [] : reading.details,
      warnings: [
        ...notes,
        ...(hasOwnRule ? [OVERRIDE_RULE] : []),
        ...reading.warnings,
      ],
    };
  });
  return 'value' in read
    ? { ...known, ...read.value }
    : { ...known, cancelled: false, details: [read.refusal], warnings: [] };
}

/**
 * Reads an iCalendar file (RFC 5545) into windows, one for each event. Events
 * of whole days last from midnight to midnight in the zone given for them. An
 * instance of a series that was cancelled, moved or changed is left out of its
 * series; one that still happens is a window by itself.
 *
 * @throws an `IcsRefusal` for what is no such file, or one without events or
 * with too many
 * @internal
 */
export function* readIcs(input: WindowImport): Steps<IcsEvent[]> {
  const calendars = yield* readCalendarFile(input.ics);
  const events = eventsOf(calendars, input.timeZone);
  if (events.length === 0) {
    throw new IcsRefusal(
      'ics',
      'no_events',
      'This calendar has no events. Choose another file.',
    );
  }
  if (events.length > MAX_ICS_EVENTS) {
    throw new IcsRefusal(
      'ics',
      'too_many_events',
      `This calendar has ${events.length} events; at most ${MAX_ICS_EVENTS} are read. Split it, or export a shorter span.`,
    );
  }
  const replaced = replacedStarts(events);
  return yield* eachInSteps(events, found =>
    readEvent(found, input, replaced.get(found.uid) ?? []),
  );
}
