import { EndsBy } from '@slipway/backstage-plugin-releases-common';

/** The days of the week as a rule names them. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export const EVERY = ['day', 'week', 'month', 'year'] as const;

/** Which one of a weekday in a month: the first to the fourth, or the last. */
export const NTH = [1, 2, 3, 4, -1] as const;

export type Nth = (typeof NTH)[number];

/** When a rule ends. */
export type PatternEnd =
  | { kind: 'never' }
  | { kind: 'until'; day: string }
  | { kind: 'count'; count: number };

/**
 * A recurrence as people say it: how often, on which days, from a time of day
 * to a time of day some days later.
 */
export interface Pattern {
  every: (typeof EVERY)[number];
  interval: number;
  /** For weeks: the days that it begins on. */
  weekdays: readonly Weekday[];
  /** For months: on a day of the month, or on a weekday. */
  monthly: 'day' | 'weekday';
  nth: Nth;
  nthWeekday: Weekday;
  /** The first day that it may begin on, `2026-01-02`. For months and years it names the day. */
  firstDay: string;
  /** `16:00` */
  startTime: string;
  endTime: string;
  /** On how many days after its start it ends. */
  endsAfterDays: number;
  end: PatternEnd;
}

/** A recurrence in the terms of the contract; times to the minute. */
export interface RuleDraft {
  /** `2026-01-02T16:00` */
  dtstart: string;
  /** `P2DT16H` */
  duration: string;
  /** Absent is `duration`. */
  endsBy?: EndsBy;
  /** `FREQ=WEEKLY;BYDAY=FR` */
  rrule: string;
}
