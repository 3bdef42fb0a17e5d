import {
  ResolvedWall,
  resolveWallTime,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const WALL = "yyyy-MM-dd'T'HH:mm";

/** What a clock in a zone shows at an instant, to the minute. */
export function toWall(instant: string | undefined, zone: string): string {
  return instant ? DateTime.fromISO(instant, { zone }).toFormat(WALL) : '';
}

/**
 * The instant of a wall time. `known` is the instant that the wall time was
 * made from; what was not touched keeps its seconds.
 */
export function resolveWall(
  wall: string,
  zone: string,
  known?: string,
): ResolvedWall {
  return known && toWall(known, zone) === wall
    ? { instant: known }
    : resolveWallTime(wall, zone);
}
