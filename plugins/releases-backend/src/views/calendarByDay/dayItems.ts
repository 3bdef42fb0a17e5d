import {
  CalendarItem,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { toCalendarItems } from '../calendar/toCalendarItems';
import { ZoneDay } from './daysOfSpan';
import { UrgentRelease } from './mostUrgent';

const NOT_TOLD = {
  version: undefined,
  updatedAt: undefined,
  environment: undefined,
  ownerRef: undefined,
};

interface Span {
  from: string;
  to: string;
}

/**
 * A release as an item, unless it was changed or removed meanwhile. Of itself it
 * tells what places and marks it; the rest is a request away.
 *
 * @internal
 */
export function releaseItem(
  release: Release | undefined,
  { relation, verdict, conflict }: UrgentRelease,
  span: Span,
): CalendarItem[] {
  const items = release
    ? toCalendarItems(
        release,
        { relation, shown: verdict && { verdict }, conflict },
        span,
      )
    : [];
  return items
    .filter(({ type }) => type === 'release')
    .map(item => ({ ...item, ...NOT_TOLD }));
}

/**
 * The milestones of some releases that are due on a day, by their time, as
 * items.
 *
 * @internal
 */
export function milestoneItems(
  releases: readonly Release[],
  day: ZoneDay,
  limit: number,
): CalendarItem[] {
  const span = {
    from: new Date(day.start).toISOString(),
    to: new Date(day.end).toISOString(),
  };
  return releases
    .flatMap(release => toCalendarItems(release, { relation: 'own' }, span))
    .filter(({ type }) => type === 'milestone')
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .slice(0, limit);
}
