import {
  CalendarByDay,
  CalendarDay,
  CalendarItem,
} from '@slipway/backstage-plugin-releases-common';
import { datesOf } from '../views/calendar/days/spanOfDay';

function sampleDay(date: string, items: readonly CalendarItem[]): CalendarDay {
  const releases = items.filter(({ type }) => type === 'release');
  const milestones = items.filter(
    ({ type, trainId }) => type === 'milestone' && !trainId,
  );
  const trains = items.filter(({ trainId }) => trainId !== undefined);
  const byState: CalendarDay['counts']['byState'] = {};
  for (const { state = 'draft' } of releases) {
    byState[state] = (byState[state] ?? 0) + 1;
  }
  return {
    date,
    counts: {
      releases: releases.length,
      byState,
      byVerdict: {},
      conflicts: releases.filter(({ conflict }) => conflict).length,
      milestones: milestones.length,
      trains: trains.length,
    },
    items: releases.slice(0, 3),
    milestones: milestones.slice(0, 2),
    more: Math.max(0, releases.length - 3),
  };
}

/** The calendar by days that the backend would answer for these items. */
export function sampleCalendarByDay(
  items: readonly CalendarItem[],
  changes: Partial<CalendarByDay> = {},
): CalendarByDay {
  const timeZone = 'Europe/Paris';
  const isBooking = ({ type }: CalendarItem) => type === 'booking';
  const isReview = ({ type }: CalendarItem) => type === 'review';
  const isDated = (item: CalendarItem) =>
    item.type !== 'window' && !isBooking(item) && !isReview(item);

  const dated = items.filter(isDated);
  const dates = [
    ...new Set(dated.flatMap(item => datesOf(item, timeZone))),
  ].sort();
  const total = (relation: CalendarItem['relation']) =>
    items.filter(item => item.type === 'release' && item.relation === relation)
      .length;
  return {
    timeZone,
    days: dates.map(date =>
      sampleDay(
        date,
        dated.filter(item => datesOf(item, timeZone).includes(date)),
      ),
    ),
    windows: items.filter(
      ({ type, trainId }) => type === 'window' || trainId !== undefined,
    ),
    moreWindows: 0,
    bookings: items.filter(isBooking),
    moreBookings: 0,
    reviews: items.filter(isReview),
    shades: items.flatMap(({ effect, covers, start, end }) =>
      effect && covers !== 'some' ? [{ effect, start, end }] : [],
    ),
    totals: {
      own: total('own'),
      upstream: total('upstream'),
      downstream: total('downstream'),
    },
    ...changes,
  };
}
