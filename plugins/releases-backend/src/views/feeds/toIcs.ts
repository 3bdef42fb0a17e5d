import {
  CalendarItem,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import ical, {
  ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { comesTwice } from '../../schedule';
import { escapedFeedText, feedText } from './feedText';
import { vTimezone } from './vTimezone';

/** Of what nobody says when it was revised. */
const LONG_AGO = '1970-01-01T00:00:00Z';

/** How often calendar programs are asked to look again. */
const REFRESH_SECONDS = 3600;

const STATUS: Partial<Record<ReleaseState, ICalEventStatus>> = {
  draft: ICalEventStatus.TENTATIVE,
  planned: ICalEventStatus.TENTATIVE,
  in_readiness: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** The address of the page that a release, a train or a review has. @internal */
export type PageUrl = (
  kind: 'release' | 'train' | 'review',
  id: string,
) => string;

/** @internal */
export interface IcsOptions {
  name: string;
  /** From where to where clocks must be known. */
  span: { start: number; end: number };
  /** Absent where the portal has no pages. */
  pageUrl?: PageUrl;
}

function words(state: ReleaseState): string {
  return state.replace(/_/g, ' ');
}

function describe(item: CalendarItem): string {
  return [
    item.state && `State: ${words(item.state)}${item.held ? ', on hold' : ''}`,
    item.sentence,
    item.environment && `Environment: ${item.environment}`,
    item.ownerRef && `Owner: ${item.ownerRef}`,
    item.entityRefs.length > 0 &&
      `${
        item.type === 'booking' ? 'Resource' : 'Components'
      }: ${item.entityRefs.join(', ')}`,
    item.reason && `Reason: ${item.reason}`,
    item.bookedBy && `Booked by: ${item.bookedBy}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function summarize(item: CalendarItem): string {
  switch (item.type) {
    case 'window':
      return item.effect === 'deny' ? `Freeze: ${item.title}` : item.title;
    case 'release':
      return item.state === 'cancelled'
        ? `Cancelled: ${item.title}`
        : item.title;
    case 'train':
      return `Train: ${item.title}`;
    case 'review':
      return `Review: ${item.title}`;
    case 'booking':
      return `Booked: ${item.title}`;
    default:
      return item.title;
  }
}

/** The generator writes a date of luxon as the wall time of its zone. */
function inZone(instant: string, zone = 'utc'): DateTime {
  return DateTime.fromISO(instant, { zone });
}

function urlOf(
  { releaseId, reviewId, trainId }: CalendarItem,
  pageUrl: PageUrl | undefined,
): string | undefined {
  if (releaseId !== undefined) {
    return pageUrl?.('release', releaseId);
  }
  if (reviewId !== undefined) {
    return pageUrl?.('review', reviewId);
  }
  return trainId === undefined ? undefined : pageUrl?.('train', trainId);
}

/**
 * In the zone of what an event is of, so that it stays right where clocks
 * change; in UTC where a time in that zone would be two.
 */
function timesOf({
  start,
  end,
  timeZone,
}: Pick<CalendarItem, 'start' | 'end' | 'timeZone'>): Pick<
  ICalEventData,
  'start' | 'end' | 'timezone'
> {
  const isUnclear =
    timeZone !== undefined &&
    [start, end].some(instant => comesTwice(Date.parse(instant), timeZone));
  const timezone = isUnclear ? undefined : timeZone;
  return {
    start: inZone(start, timezone),
    end: end === start ? undefined : inZone(end, timezone),
    timezone,
  };
}

function toEvent(item: CalendarItem, options: IcsOptions): ICalEventData {
  const isRelease = item.type === 'release';
  const revisedAt = new Date(item.updatedAt ?? LONG_AGO);
  return {
    id: `${item.type}-${item.id}@releases`,
    // RFC 5545, 3.8.7.4: counts up with what changes; revisions start at 1.
    sequence: (item.revision ?? 1) - 1,
    // The same without a METHOD (3.8.7.2); with one it would be when this text
    // was made, which then never stayed the same.
    stamp: revisedAt,
    lastModified: revisedAt,
    ...timesOf({ ...(item.planned ?? item), timeZone: item.timeZone }),
    summary: feedText(summarize(item)),
    description: feedText(describe(item)),
    categories: [{ name: item.type }],
    status: isRelease
      ? STATUS[item.state ?? 'planned'] ?? ICalEventStatus.CONFIRMED
      : ICalEventStatus.CONFIRMED,
    transparency: isRelease
      ? ICalEventTransparency.OPAQUE
      : ICalEventTransparency.TRANSPARENT,
    url: urlOf(item, options.pageUrl),
  };
}

/**
 * A calendar as an iCalendar file (RFC 5545). The same items give the same
 * text.
 *
 * @internal
 */
export function toIcs(
  items: readonly CalendarItem[],
  options: IcsOptions,
): string {
  const calendar = ical({
    name: escapedFeedText(options.name),
    prodId: { company: 'Slipway', product: 'Releases', language: 'EN' },
    ttl: REFRESH_SECONDS,
    timezone: {
      name: null,
      generator: zone => vTimezone(zone, options.span),
    },
    events: items.map(item => toEvent(item, options)),
  });
  return calendar.toString();
}
