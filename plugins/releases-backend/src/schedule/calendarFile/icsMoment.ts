import { instantOfWall, wallOf } from '../recurrence';
import { IcsRefusal } from './IcsRefusal';

/** A date, or a time of day, as a calendar file has it. @internal */
export interface IcsMoment {
  /** What a clock shows then, midnight for a date. */
  wall: string;
  isDate: boolean;
  isUtc: boolean;
  /** As it stands in the file. */
  written: string;
}

const MOMENT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i;

/**
 * Reads a value of the types DATE and DATE-TIME (RFC 5545, 3.3.4 and 3.3.5). A
 * leap second is the second before it, as 3.3.12 allows.
 *
 * @throws an {@link IcsRefusal} for what is neither, and for days and times
 * that do not exist
 * @internal
 */
export function readMoment(field: string, value: string): IcsMoment {
  const written = value.trim();
  const found = MOMENT.exec(written);
  if (!found) {
    throw new IcsRefusal(
      field,
      'invalid_time',
      `${field} is "${written}", which is neither a date such as 20270324 nor a time such as 20270324T120000Z. Correct it in the calendar.`,
    );
  }
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] =
    found;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${
    second === '60' ? '59' : second
  }`;
  const epoch = wallOf(wall);
  if (
    Number.isNaN(epoch) ||
    new Date(epoch).toISOString().slice(0, 19) !== wall
  ) {
    throw new IcsRefusal(
      field,
      'day_does_not_exist',
      `${field} is ${written}, a day or a time that does not exist. Correct it in the calendar.`,
    );
  }
  return {
    wall,
    isDate: found[4] === undefined,
    isUtc: Boolean(utc),
    written,
  };
}

/** The instant that a moment in a zone is. @internal */
export function instantOfMoment(
  { wall, isUtc }: IcsMoment,
  timeZone: string,
): number {
  return isUtc ? wallOf(wall) : instantOfWall(wallOf(wall), timeZone);
}
