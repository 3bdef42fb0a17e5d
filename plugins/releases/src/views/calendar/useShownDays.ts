import { useApi } from '@backstage/frontend-plugin-api';
import {
  CalendarByDay,
  CalendarItem,
  CalendarQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listCalendar, queryKeys, releasesApiRef } from '../../shared/api';
import { isBand } from './bands/band';
import { foldDays, Rest } from './days/foldDays';
import { itemsOf } from './days/itemsOf';
import { CalendarFrame, CalendarView } from './frame/calendarView';

/** Up to how many releases days below each other are shown in full. */
const MOST_LISTED = 200;

/** Up to how many releases the hours of a day have room for. */
const MOST_IN_HOURS = 12;

/** Whether all of it could be read. */
function isReadable({ days }: CalendarByDay, view: CalendarView): boolean {
  const counts = days.map(day => day.counts.releases);
  switch (view) {
    case 'month':
      return false;
    case 'week':
      return Math.max(...counts) <= MOST_IN_HOURS;
    default:
      return counts.reduce((sum, count) => sum + count, 0) <= MOST_LISTED;
  }
}

/** What a calendar shows, and how much more there is on which days. */
export interface ShownDays {
  items: CalendarItem[];
  rests: Rest[];
}

/**
 * Chooses how densely a calendar is shown. A month names a few releases of each
 * day. Days below each other, and the hours of a week, have room for more: they
 * show everything, unless that is too much to read.
 */
export function useShownDays(
  calendar: CalendarByDay | undefined,
  query: CalendarQueryInput,
  { view, zone }: CalendarFrame,
): ShownDays | undefined {
  const api = useApi(releasesApiRef);
  const counted = useMemo(() => {
    const items = calendar && itemsOf(calendar);
    return items && { items, others: items.filter(item => !isBand(item)) };
  }, [calendar]);
  const folded = useMemo(
    () =>
      calendar &&
      counted &&
      foldDays(calendar.days, counted.others, {
        zone,
        isGrid: view === 'month',
      }),
    [calendar, counted, zone, view],
  );
  const { data: listed } = useQuery({
    enabled:
      calendar !== undefined &&
      folded !== undefined &&
      folded.rests.length > 0 &&
      isReadable(calendar, view),
    queryKey: queryKeys.calendar(query),
    queryFn: ({ signal }) => listCalendar(api, query, { signal }),
  });
  const isListed = view !== 'month' && listed !== undefined;
  return useMemo(() => {
    if (!counted || !folded) {
      return undefined;
    }
    const bands = counted.items.filter(isBand);
    return isListed
      ? {
          items: [...bands, ...listed.items.filter(item => !isBand(item))],
          rests: [],
        }
      : { items: [...bands, ...folded.items], rests: folded.rests };
  }, [counted, folded, isListed, listed]);
}
