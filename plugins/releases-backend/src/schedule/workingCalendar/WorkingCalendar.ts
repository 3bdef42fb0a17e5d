/** The days of a week by RFC 5545, Monday first. @internal */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** @internal */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * When people work: on which days of the week, from when to when, and not on
 * holidays. Times are wall time in `timeZone`, or in the zone of what is asked
 * about.
 *
 * @internal
 */
export interface WorkingCalendar {
  timeZone?: string;
  days: readonly Weekday[];
  /** `HH:MM`. */
  start: string;
  /** `HH:MM`, later than `start`; `24:00` is the end of the day. */
  end: string;
  /** Days off, `YYYY-MM-DD`. */
  holidays: readonly string[];
}

/** Monday to Friday, 9 to 17. @internal */
export const DEFAULT_WORKING_CALENDAR: WorkingCalendar = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  start: '09:00',
  end: '17:00',
  holidays: [],
};

/**
 * A calendar that does not keep to its hours, or not to its days, so that
 * nights, or weekends and holidays, are in it too.
 *
 * @internal
 */
export function widenCalendar(
  calendar: WorkingCalendar,
  { hours, days }: { hours: 'working' | 'any'; days: 'working' | 'any' },
): WorkingCalendar {
  return {
    ...calendar,
    ...(hours === 'any' ? { start: '00:00', end: '24:00' } : {}),
    ...(days === 'any' ? { days: WEEKDAYS, holidays: [] } : {}),
  };
}
