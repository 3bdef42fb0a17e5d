import {
  CalendarDay,
  CalendarItem,
  CalendarQueryInput,
  MAX_DAY_ITEMS,
} from '@slipway/backstage-plugin-releases-common';
import { useCalendarByDay } from './useCalendarByDay';
import { spanOfDay } from './spanOfDay';

/**
 * The most urgent releases of a day that has more of them than the calendar
 * names. Of neighbours a month may name fewer than a day by itself does, which
 * is asked for then.
 */
export function useUrgentReleases(
  day: CalendarDay | undefined,
  query: CalendarQueryInput,
  zone: string,
): readonly CalendarItem[] {
  const { date = '', items = [], more = 0 } = day ?? {};
  const { data } = useCalendarByDay(
    { ...query, ...spanOfDay(date, zone), timeZone: zone },
    { enabled: more > 0 && items.length < MAX_DAY_ITEMS },
  );
  const byItself = data?.days.find(found => found.date === date);
  return more > 0 ? byItself?.items ?? items : [];
}
