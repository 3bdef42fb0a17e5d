import { DateTime } from 'luxon';
import { formatInstant } from './instant';

const WALL = "yyyy-MM-dd'T'HH:mm";

/**
 * What is odd about a wall time on a day when the clocks change.
 *
 * @public
 */
export interface WallOddity {
  kind: 'gap' | 'overlap';
  /** The wall time that is taken in its place, `2026-03-29T03:30`. */
  taken: string;
  /** The offset from UTC that is taken, `+02:00`. */
  offset: string;
}

/** @public */
export interface ResolvedWall {
  /** Absent for what is not a time yet. */
  instant?: string;
  oddity?: WallOddity;
}

/**
 * The instant of a wall time, as RFC 5545 3.3.5 has it: a time that the clocks
 * skip is read with the offset before the change, a time that comes twice is
 * the first one.
 *
 * @param wall - an ISO date and time of day without an offset
 * @param zone - a time zone of the IANA database
 * @public
 */
export function resolveWallTime(wall: string, zone: string): ResolvedWall {
  const [first, ...others] = DateTime.fromISO(wall, {
    zone,
  }).getPossibleOffsets();
  if (!first?.isValid) {
    return {};
  }
  const instant = formatInstant(first.toJSDate());
  const taken = first.toFormat(WALL);
  const offset = first.toFormat('ZZ');
  if (taken !== wall.slice(0, taken.length)) {
    return { instant, oddity: { kind: 'gap', taken, offset } };
  }
  return others.length > 0
    ? { instant, oddity: { kind: 'overlap', taken, offset } }
    : { instant };
}
