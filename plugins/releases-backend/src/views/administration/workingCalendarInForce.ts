import {
  HolidayCalendar,
  WorkingCalendarInForce,
} from '@slipway/backstage-plugin-releases-common';
import { WorkingCalendar } from '../../schedule';

const HOLIDAYS_AT_MOST = 100;

/**
 * When people work, with the days off from today on, the earliest first.
 *
 * @param imported - calendars of holidays
 * @internal
 */
export function workingCalendarInForce(
  configured: WorkingCalendar,
  imported: readonly Pick<HolidayCalendar, 'name' | 'days'>[],
  now: Date,
): WorkingCalendarInForce {
  const { timeZone, days, start, end } = configured;
  const today = now.toISOString().slice(0, 10);
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...{ days: [...days], start, end },
    holidays: [
      ...configured.holidays.map(date => ({ date })),
      ...imported.flatMap(({ name: calendar, days: off }) =>
        off.map(({ date, name }) => ({ date, name, calendar })),
      ),
    ]
      .filter(({ date }) => date >= today)
      .sort((a, b) => a.date.localeCompare(b.date))
      .slice(0, HOLIDAYS_AT_MOST),
  };
}
