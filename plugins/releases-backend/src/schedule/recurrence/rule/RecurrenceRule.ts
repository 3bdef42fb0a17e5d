/** @internal */
export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;

/** @internal */
export type Frequency = (typeof FREQUENCIES)[number];

/** @internal */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** @internal */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * A day of the week, or the `ordinal`-th of them in the month or the year,
 * counted from the end if negative.
 *
 * @internal
 */
export interface RuleWeekday {
  ordinal?: number;
  weekday: Weekday;
}

/**
 * Until when a rule goes. In UTC it is compared with instants, on the wall with
 * wall times; a date is that whole day.
 *
 * @internal
 */
export interface RuleUntil {
  clock: 'utc' | 'wall';
  /** The last millisecond that is still inside */
  last: number;
}

/**
 * The parts of a recurrence rule (RFC 5545, 3.3.10) that is no more frequent
 * than daily.
 *
 * @internal
 */
export interface RecurrenceRule {
  freq: Frequency;
  interval: number;
  count?: number;
  until?: RuleUntil;
  byMonth?: number[];
  byWeekNo?: number[];
  byYearDay?: number[];
  byMonthDay?: number[];
  byDay?: RuleWeekday[];
  byHour?: number[];
  byMinute?: number[];
  bySecond?: number[];
  bySetPos?: number[];
  weekStart: Weekday;
}
