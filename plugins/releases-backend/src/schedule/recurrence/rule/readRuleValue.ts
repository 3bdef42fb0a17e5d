import {
  FREQUENCIES,
  Frequency,
  RuleUntil,
  RuleWeekday,
  WEEKDAYS,
  Weekday,
} from './RecurrenceRule';
import { RuleRefusal } from './RuleProblem';
import { DAY, wallOf } from '../time/wallTime';

function badValue(message: string): RuleRefusal {
  return new RuleRefusal('invalid_rule_value', message);
}

/** @throws RuleRefusal @internal */
export function readFrequency(value: string | undefined): Frequency {
  const freq = FREQUENCIES.find(known => known === value);
  if (freq) {
    return freq;
  }
  if (value && ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(value)) {
    throw new RuleRefusal(
      'rule_too_frequent',
      `FREQ=${value} is too frequent. Use FREQ=DAILY with BYHOUR, for example FREQ=DAILY;BYHOUR=8,20.`,
    );
  }
  throw new RuleRefusal(
    'invalid_frequency',
    value
      ? `FREQ=${value} is not a frequency. Use YEARLY, MONTHLY, WEEKLY or DAILY.`
      : 'The rule does not say how often. Start it with FREQ=YEARLY, MONTHLY, WEEKLY or DAILY.',
  );
}

/** A whole number from 1 on. @throws RuleRefusal @internal */
export function readCount(name: string, value: string, max: number): number {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > max) {
    throw badValue(
      `${name}=${value} cannot be. Give a whole number from 1 to ${max}.`,
    );
  }
  return count;
}

/** @throws RuleRefusal @internal */
export function readUntil(value: string): RuleUntil {
  const [, year, month, day, time, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  const moment = wallOf(
    time ? `${date}T${hour}:${minute}:${second}` : `${date}T00:00:00`,
  );
  const isReal =
    year !== undefined &&
    !Number.isNaN(moment) &&
    new Date(moment).toISOString().startsWith(date);
  if (!isReal || hour === '24') {
    throw badValue(
      `UNTIL=${value} is not a time. Write it in UTC, as 20271231T235959Z, or as the last day, 20271231.`,
    );
  }
  return {
    clock: utc ? 'utc' : 'wall',
    last: time ? moment : moment + DAY - 1,
  };
}

/** What the numbers of a part may be. @internal */
export interface NumberRange {
  min: number;
  max: number;
  /** Whether they may be negative, to count from the end */
  fromEnd: boolean;
}

/**
 * Numbers with commas between them, in order and each once.
 *
 * @throws RuleRefusal
 * @internal
 */
export function readNumbers(
  name: string,
  value: string,
  { min, max, fromEnd }: NumberRange,
): number[] {
  const numbers = value.split(',').map(text => {
    const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : NaN;
    const place = fromEnd ? Math.abs(number) : number;
    if (!(place >= min && place <= max)) {
      throw badValue(
        `${name}=${text} cannot be. Give whole numbers from ${min} to ${max}${
          fromEnd ? `, or from -${max} to -1 to count from the end` : ''
        }.`,
      );
    }
    return number;
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** @throws RuleRefusal @internal */
export function readWeekdays(value: string): RuleWeekday[] {
  const days = new Map<string, RuleWeekday>();
  for (const text of value.split(',')) {
    const [, ordinal, day] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = WEEKDAYS.find(known => known === day);
    const place = ordinal === undefined ? undefined : Number(ordinal);
    if (!weekday || place === 0) {
      throw badValue(
        `BYDAY=${text} is not a day. Write MO, TU, WE, TH, FR, SA or SU, or for example 2TU or -1FR for the second Tuesday or the last Friday.`,
      );
    }
    days.set(`${place ?? ''}${weekday}`, { ordinal: place, weekday });
  }
  return [...days.values()];
}

/** @throws RuleRefusal @internal */
export function readWeekStart(value: string): Weekday {
  const weekday = WEEKDAYS.find(known => known === value);
  if (!weekday) {
    throw badValue(
      `WKST=${value} is not a day. Write MO, TU, WE, TH, FR, SA or SU.`,
    );
  }
  return weekday;
}
