import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';

const WALL = "yyyy-MM-dd'T'HH:mm";

/** What a clock in a zone shows at an instant, to the minute. */
export function toWall(instant: string | undefined, zone: string): string {
  return instant ? DateTime.fromISO(instant, { zone }).toFormat(WALL) : '';
}

/** What is odd about a wall time on a day when the clocks change. */
export interface WallOddity {
  kind: 'gap' | 'overlap';
  /** The wall time that is taken in its place. */
  taken: string;
  /** The offset from UTC that is taken, `+02:00`. */
  offset: string;
}

export interface ResolvedWall {
  /** Absent for what is not a time yet. */
  instant?: string;
  oddity?: WallOddity;
}

/**
 * The instant of a wall time, as RFC 5545 has it: a time that the clocks skip
 * is read with the offset before the change, a time that comes twice is the
 * first one. `known` is the instant that the wall time was made from; what was
 * not touched keeps its seconds.
 */
export function resolveWall(
  wall: string,
  zone: string,
  known?: string,
): ResolvedWall {
  if (known && toWall(known, zone) === wall) {
    return { instant: known };
  }
  const [first, ...others] = DateTime.fromISO(wall, {
    zone,
  }).getPossibleOffsets();
  if (!first?.isValid) {
    return {};
  }
  const instant = formatInstant(first.toJSDate());
  const taken = first.toFormat(WALL);
  const offset = first.toFormat('ZZ');
  if (taken !== wall) {
    return { instant, oddity: { kind: 'gap', taken, offset } };
  }
  return others.length > 0
    ? { instant, oddity: { kind: 'overlap', taken, offset } }
    : { instant };
}
