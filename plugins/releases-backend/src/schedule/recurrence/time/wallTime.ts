import { LRUCache } from 'lru-cache';
import { ZoneYear } from './ZoneYear';

/** The length of a day on the wall, in milliseconds. @internal */
export const DAY = 86_400_000;

/**
 * No zone is so far from UTC, and no gap so long, that a wall time and its
 * instant lie further apart as numbers.
 *
 * @internal
 */
export const SLACK = 3 * DAY;

/**
 * A wall time as a number: the milliseconds that a clock in UTC showing it
 * would have counted. Such numbers can be compared and added to as if no clock
 * was ever changed, and mean an instant only together with a zone.
 *
 * @internal
 */
export function wallOf(wallTime: string): number {
  return Date.parse(`${wallTime}Z`);
}

/** The other way round, `2026-12-18T16:00:00`. @internal */
export function wallText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/**
 * The instant at which clocks of a zone show a wall time. A time that a change
 * of clocks skips is read with the offset before the gap, a repeated one is
 * its first occurrence (RFC 5545, 3.3.5).
 *
 * @internal
 */
export function instantOfWall(wall: number, timeZone: string): number {
  return zoneYear(timeZone, wall).instantOf(wall);
}

/** The wall time that clocks of a zone show at an instant. @internal */
export function wallOfInstant(instant: number, timeZone: string): number {
  return instant + zoneYear(timeZone, instant).offsetAt(instant);
}

/** What zones do in a year does not change while a process runs. */
const zoneYears = new LRUCache<string, ZoneYear>({ max: 10_000 });

/** Times are mostly read one after the other, in one zone. */
let latest: ZoneYear | undefined;

function zoneYear(timeZone: string, time: number): ZoneYear {
  if (
    latest?.timeZone === timeZone &&
    time >= latest.start &&
    time < latest.end
  ) {
    return latest;
  }
  const year = new Date(time).getUTCFullYear();
  const key = `${year} ${timeZone}`;
  let found = zoneYears.get(key);
  if (!found) {
    found = new ZoneYear(timeZone, year);
    zoneYears.set(key, found);
  }
  latest = found;
  return found;
}
