import { BookedTime } from '../../bookings/BookedTime';
import { BookingNamed } from './FoundConflict';
import { Interval } from '../../recurrence';
import {
  intersection,
  overlap,
  PlacedRelease,
} from '../../scene/PlacedRelease';
import { cliquesOf } from '../../scene/cliques';

/** Releases that meet, and the bookings that they meet. @internal */
export interface Meeting {
  releases: PlacedRelease[];
  bookings: BookedTime[];
  interval: Interval;
}

type Item =
  | { interval: Interval; release: PlacedRelease }
  | { interval: Interval; booking: BookedTime };

/**
 * How much is taken by all of these at once. What is booked for a release that
 * is there is what that release takes, and at least one.
 */
function load({ releases, bookings }: Meeting): number {
  const taken = new Map<string, number>();
  for (const { id, releaseId, units = 0 } of bookings) {
    const holder = releaseId ?? `booking ${id}`;
    taken.set(holder, (taken.get(holder) ?? 0) + units);
  }
  for (const { id } of releases) {
    taken.set(id, Math.max(taken.get(id) ?? 0, 1));
  }
  return [...taken.values()].reduce((sum, units) => sum + units, 0);
}

function toMeeting(items: readonly Item[]): Meeting {
  return {
    releases: items.flatMap(item => ('release' in item ? item.release : [])),
    bookings: items
      .flatMap(item => ('booking' in item ? item.booking : []))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    interval: intersection(items.map(({ interval }) => interval)),
  };
}

/**
 * The largest groups of releases, and of bookings of a part, that take more
 * than there is.
 *
 * @internal
 */
export function* overloads(
  releases: readonly PlacedRelease[],
  bookings: readonly BookedTime[],
  capacity: number,
): Generator<Meeting> {
  const items: Item[] = [
    ...releases.map(release => ({ interval: release.interval, release })),
    ...bookings
      .filter(({ units }) => units !== undefined)
      .map(booking => ({ interval: booking.interval, booking })),
  ];
  for (const group of cliquesOf(items)) {
    const meeting = toMeeting(group);
    const parties = new Set([
      ...meeting.releases.map(({ id }) => id),
      ...meeting.bookings.map(({ id, releaseId }) => releaseId ?? id),
    ]);
    if (
      meeting.releases.length > 0 &&
      parties.size > 1 &&
      load(meeting) > capacity
    ) {
      yield meeting;
    }
  }
}

/** Each release that meets a booking of the whole for somebody else. @internal */
export function* exclusions(
  releases: readonly PlacedRelease[],
  bookings: readonly BookedTime[],
): Generator<Meeting> {
  for (const release of releases) {
    for (const booking of bookings) {
      if (
        booking.units === undefined &&
        booking.releaseId !== release.id &&
        overlap(booking.interval, release.interval)
      ) {
        yield {
          releases: [release],
          bookings: [booking],
          interval: intersection([release.interval, booking.interval]),
        };
      }
    }
  }
}

/** @internal */
export function toNamed({ id, reason, interval }: BookedTime): BookingNamed {
  return { id, reason, ...interval };
}

/** @internal */
export function bookingRefs(bookings: readonly { id: string }[]): string[] {
  return bookings.map(({ id }) => `booking:${id}`);
}
