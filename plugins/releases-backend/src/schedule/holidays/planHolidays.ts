import {
  ErrorDetail,
  WindowImportRow,
} from '@slipway/backstage-plugin-releases-common';
import { isDeepStrictEqual } from 'node:util';
import { isOlder } from '../calendarFile';
import { Interval, occurrencesBetween } from '../recurrence';
import { editionsOf } from '../windows/import/editionsOf';
import { emptyRow, OLDER_THAN_KNOWN } from '../windows/import/planEvent';
import { IcsEvent } from '../windows/import/readIcs';
import { timesOf } from '../windows/record/presentWindow';
import { HolidayEvent } from '../workingCalendar/HolidayCalendars';

const DAY_MS = 86_400_000;

/** What is longer is no holiday of a working calendar. */
const LONGEST_DAYS = 31;

/** More days than a yearly holiday has in the years that are kept. */
const MOST_DAYS = 400;

/** From the year before this one to ten years ahead. */
function keptSpan(now: Date): Interval {
  const year = now.getUTCFullYear();
  return { start: Date.UTC(year - 1, 0), end: Date.UTC(year + 11, 0) };
}

function datesOf({ start, end }: Interval): string[] {
  return Array.from({ length: Math.round((end - start) / DAY_MS) }, (_, day) =>
    new Date(start + day * DAY_MS).toISOString().slice(0, 10),
  );
}

function refusal(field: string, code: string, message: string): ErrorDetail {
  return { field, code, message };
}

/** The days that an event is, or why it cannot be days off. */
function daysOf(
  { window, isDays }: IcsEvent,
  span: Interval,
): { days: string[] } | { detail: ErrorDetail } {
  if (!window) {
    return { days: [] };
  }
  if (!isDays) {
    return {
      detail: refusal(
        'DTSTART',
        'not_whole_days',
        'This event has a time of day, and holidays are whole days. Remove it from the file, or import the file as freezes.',
      ),
    };
  }
  const occurrences = occurrencesBetween(timesOf(window), span);
  if (
    occurrences.some(({ start, end }) => end - start > LONGEST_DAYS * DAY_MS)
  ) {
    return {
      detail: refusal(
        'DTEND',
        'holiday_too_long',
        `This event lasts longer than ${LONGEST_DAYS} days. Holidays of the working calendar are days on which nobody works; split it if that is so.`,
      ),
    };
  }
  const days = [...new Set(occurrences.flatMap(datesOf))].sort();
  return days.length > MOST_DAYS
    ? {
        detail: refusal(
          'RRULE',
          'too_many_days',
          `This event is ${days.length} days off within eleven years; at most ${MOST_DAYS} are taken. Days of the week without work belong into releases.workingCalendar.days.`,
        ),
      }
    : { days };
}

/** What becomes of the holidays of a calendar. @internal */
export interface PlannedHolidays {
  rows: WindowImportRow[];
  events: HolidayEvent[];
}

/**
 * Decides what the events of a file do to the holidays that its calendar has.
 * Those that it does not tell of stay.
 *
 * @internal
 */
export function planHolidays(
  told: readonly IcsEvent[],
  known: readonly HolidayEvent[],
  now: Date,
): PlannedHolidays {
  const span = keptSpan(now);
  const events = new Map(known.map(event => [event.uid, event]));
  const rows = editionsOf(told).map(({ event, verdict }, index) => {
    const passedOver = verdict?.(index);
    if (passedOver) {
      return passedOver.row;
    }
    const { uid, name, revision } = event;
    const row = emptyRow(event, index);
    const before = events.get(uid);
    if (before && isOlder(revision, before.revision)) {
      const warnings = [...row.warnings, OLDER_THAN_KNOWN];
      return { ...row, status: 'unchanged' as const, warnings };
    }
    const found = daysOf(event, span);
    if (row.details.length > 0 || 'detail' in found) {
      const details = 'detail' in found ? [found.detail] : row.details;
      return { ...row, status: 'invalid' as const, details };
    }
    const { days } = found;
    if (days.length === 0) {
      const isGone = events.delete(uid);
      return {
        ...row,
        status: isGone ? ('updated' as const) : ('skipped' as const),
      };
    }
    const next: HolidayEvent = { uid, name, revision, days };
    const isSame =
      before !== undefined &&
      before.name === name &&
      isDeepStrictEqual(before.days, days);
    if (!isSame) {
      events.set(uid, next);
    }
    const changed = before ? ('updated' as const) : ('created' as const);
    return { ...row, days, status: isSame ? ('unchanged' as const) : changed };
  });
  return { rows, events: [...events.values()] };
}
