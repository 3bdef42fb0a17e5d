import { DateTime } from 'luxon';
import { formatInstant, instantSchema } from '../../primitives';
import { SheetDate } from '../source';
import { readDay } from './calendarDay';
import { DateOrder } from './DateOrder';

/**
 * What a cell says of a time: an instant, a time on the wall of a zone that it
 * does not name, or a day without a time.
 *
 * @internal
 */
export type Moment =
  | { kind: 'instant'; instant: string }
  | { kind: 'wall'; wall: string }
  | { kind: 'day'; day: string };

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

const TIME =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s?([ap]\.?m\.?)?\s?(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

/** Days since the end of 1899, as spreadsheets count; from 1954 to 2119. */
const SERIAL = /^([2-7]\d{4})(?:[.,](\d+))?$/;
const SERIAL_EPOCH = DateTime.utc(1899, 12, 30);
const SECONDS_A_DAY = 86_400;
const SECONDS_A_MINUTE = 60;

interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  zone?: string;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) {
    return hour <= 24 ? hour : undefined;
  }
  if (hour < 1 || hour > 12) {
    return undefined;
  }
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function readTime(text: string): TimeOfDay | undefined {
  const [found, hours, minutes, seconds, half, zone] = TIME.exec(text) ?? [];
  if (found === undefined || (minutes === undefined && half === undefined)) {
    return undefined;
  }
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  const isOfDay =
    minute < 60 && second < 60 && (hour !== 24 || minute + second === 0);
  return hour !== undefined && isOfDay
    ? { hour, minute, second, zone }
    : undefined;
}

function wallOf(date: DateTime): string {
  return date.toFormat("yyyy-MM-dd'T'HH:mm:ss");
}

/** So few digits do not name a second; what is near a minute is meant as it. */
function readSerial(text: string): Moment | undefined {
  const [found, days, fraction] = SERIAL.exec(text) ?? [];
  if (found === undefined) {
    return undefined;
  }
  const midnight = SERIAL_EPOCH.plus({ days: Number(days) });
  if (fraction === undefined) {
    return { kind: 'day', day: midnight.toFormat('yyyy-MM-dd') };
  }
  const exact = Number(`0.${fraction}`) * SECONDS_A_DAY;
  const tolerance = 0.5 + (SECONDS_A_DAY / 2) * 10 ** -fraction.length;
  const minutes = Math.round(exact / SECONDS_A_MINUTE) * SECONDS_A_MINUTE;
  const seconds =
    Math.abs(exact - minutes) <= Math.min(tolerance, SECONDS_A_MINUTE / 2)
      ? minutes
      : Math.round(exact);
  return { kind: 'wall', wall: wallOf(midnight.plus({ seconds })) };
}

function offsetOf(zone: string): string {
  return /^[a-z]/i.test(zone)
    ? 'utc'
    : `utc${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

function at(day: string, time: TimeOfDay): Moment | undefined {
  const { hour, minute, second, zone } = time;
  const date = DateTime.fromISO(day, { zone: zone ? offsetOf(zone) : 'utc' });
  const moment = date.plus({ hours: hour, minutes: minute, seconds: second });
  if (!moment.isValid) {
    return undefined;
  }
  return zone
    ? { kind: 'instant', instant: formatInstant(moment.toJSDate()) }
    : { kind: 'wall', wall: wallOf(moment) };
}

/** A text with one kind of space, without the day of the week. @internal */
export function withoutWeekday(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(WEEKDAY, '');
}

/**
 * Reads a time as people and spreadsheets write it. Undefined for what is none,
 * for a day that is not in the calendar, and for a date that cannot have the
 * order.
 *
 * @internal
 */
export function readMoment(
  cell: string | SheetDate,
  order: DateOrder,
): Moment | undefined {
  if (cell instanceof SheetDate) {
    return cell.wallTime.endsWith('T00:00:00')
      ? { kind: 'day', day: cell.wallTime.slice(0, 10) }
      : { kind: 'wall', wall: cell.wallTime };
  }
  const exact = instantSchema.safeParse(cell);
  if (exact.success) {
    return { kind: 'instant', instant: exact.data };
  }
  const text = withoutWeekday(cell);
  const serial = readSerial(text);
  if (serial) {
    return serial;
  }
  const found = readDay(text);
  const day = found?.days.get(order);
  if (!found || day === undefined) {
    return undefined;
  }
  const rest = found.rest.replace(/^(?:t|,)?\s*/i, '');
  if (rest === '') {
    return { kind: 'day', day };
  }
  const time = readTime(rest);
  return time && at(day, time);
}
