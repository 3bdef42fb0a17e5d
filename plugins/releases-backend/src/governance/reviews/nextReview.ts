import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import {
  instantOfWall,
  nextStart,
  wallOfInstant,
  wallText,
} from '../../schedule';
import { StoredReview } from './ReviewsStore';

/** What says when a review is, and again. @internal */
export type ReviewTimes = Pick<
  StoredReview,
  'at' | 'durationMinutes' | 'timeZone' | 'rrule' | 'period'
>;

/** When a review recurs, as recurrences are expanded. @internal */
export function timesOf({ at, durationMinutes, timeZone, rrule }: ReviewTimes) {
  return {
    timeZone,
    ...(rrule === undefined
      ? {}
      : {
          recurrence: {
            dtstart: wallText(wallOfInstant(Date.parse(at), timeZone)),
            duration: `PT${durationMinutes}M`,
            rrule,
            exdates: [],
          },
        }),
  };
}

/**
 * When the review after one is: at the same time of day in its zone, with its
 * period moved along as far on the clocks. Those that were missed are passed
 * over. Undefined where it does not recur, or not any more.
 *
 * @param now - RFC 3339
 * @internal
 */
export function nextReview(
  review: ReviewTimes,
  now: string,
): Pick<ReviewTimes, 'at' | 'rrule' | 'period'> | undefined {
  const { at, durationMinutes, timeZone, rrule, period } = review;
  if (rrule === undefined) {
    return undefined;
  }
  const times = timesOf(review);
  const first = Date.parse(at);
  const passed = Math.max(first, Date.parse(now));
  let count = 0;
  let start = nextStart(times, first - 1);
  while (start && start.instant <= passed) {
    count += 1;
    start = nextStart(times, start.instant + durationMinutes * 60_000);
  }
  if (!start) {
    return undefined;
  }
  const distance = start.wall - wallOfInstant(first, timeZone);
  return {
    at: formatInstant(new Date(start.instant)),
    rrule: rrule.replace(
      /\bCOUNT=(\d+)/i,
      (_rule, left: string) => `COUNT=${Number(left) - count}`,
    ),
    ...(period ? { period: moved(period, distance, timeZone) } : {}),
  };
}

/** A change of clocks may skip all of a short period; it keeps its length then. */
function moved(
  period: { from: string; to: string },
  distance: number,
  timeZone: string,
) {
  const [from, to] = [period.from, period.to].map(instant =>
    instantOfWall(
      wallOfInstant(Date.parse(instant), timeZone) + distance,
      timeZone,
    ),
  );
  const length = Date.parse(period.to) - Date.parse(period.from);
  return {
    from: formatInstant(new Date(from)),
    to: formatInstant(new Date(to > from ? to : from + length)),
  };
}
