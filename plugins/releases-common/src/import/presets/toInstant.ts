import { DateTime } from 'luxon';
import { resolveWallTime } from '../../primitives';
import { ErrorDetail } from '../../release/releaseQueries';
import { DateOrder, readMoment } from '../dates';
import { SheetDate } from '../source';

/** An instant that a cell says, and what is told about it. @internal */
export type ReadInstant =
  | { instant: string; warning?: ErrorDetail }
  | { problem: ErrorDetail };

interface Reading {
  /** The zone of a time that names none. */
  zone: string | undefined;
  dateOrder: DateOrder;
  /** Whether something ends then, so that a day means the end of it. */
  isEnd: boolean;
}

const ORDERS: Record<DateOrder, string> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

function clockChange(
  field: string,
  wall: string,
  zone: string,
): ReadInstant | undefined {
  const { instant, oddity } = resolveWallTime(wall, zone);
  if (!instant) {
    return undefined;
  }
  if (!oddity) {
    return { instant };
  }
  const { kind, taken, offset } = oddity;
  const written = wall.slice(0, 16).replace('T', ' ');
  return {
    instant,
    warning:
      kind === 'gap'
        ? {
            field,
            code: 'skipped_time',
            message: `The clocks skip ${written} in ${zone}. ${taken.slice(
              11,
            )} is taken.`,
          }
        : {
            field,
            code: 'repeated_time',
            message: `${written} comes twice in ${zone}. The first one, at UTC${offset}, is taken.`,
          },
  };
}

/**
 * The instant that a cell says. A day without a time begins or ends at
 * midnight.
 *
 * @internal
 */
export function toInstant(
  field: string,
  cell: string | SheetDate,
  { zone, dateOrder, isEnd }: Reading,
): ReadInstant {
  const moment = readMoment(cell, dateOrder);
  if (!moment) {
    return {
      problem: {
        field,
        code: 'unreadable_time',
        message: `"${cell}" cannot be read as a date and time in the order ${ORDERS[dateOrder]}. Check the day, or write it like 2026-12-15 14:00.`,
      },
    };
  }
  if (moment.kind === 'instant') {
    return { instant: moment.instant };
  }
  if (zone === undefined) {
    return {
      problem: {
        field,
        code: 'zone_needed',
        message: `"${cell}" names no time zone. Say which time zone the times of this file are in.`,
      },
    };
  }
  if (moment.kind === 'wall') {
    return clockChange(field, moment.wall, zone) ?? unknownZone(zone);
  }
  const midnight = DateTime.fromISO(moment.day, { zone: 'utc' })
    .plus({ days: isEnd ? 1 : 0 })
    .toFormat("yyyy-MM-dd'T'00:00:00");
  const read = clockChange(field, midnight, zone) ?? unknownZone(zone);
  return 'problem' in read
    ? read
    : {
        ...read,
        warning: read.warning ?? {
          field,
          code: 'whole_day',
          message: `${moment.day} has no time of day. It ${
            isEnd ? 'ends at the midnight after it' : 'starts at midnight'
          }.`,
        },
      };
}

function unknownZone(zone: string): ReadInstant {
  return {
    problem: {
      field: 'window.timeZone',
      code: 'unknown_time_zone',
      message: `There is no time zone "${zone}". Use a name of the IANA database, such as Europe/Paris or UTC.`,
    },
  };
}
