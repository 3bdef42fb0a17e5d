import { wallOfInstant } from './wallTime';

/** Longer than any change of clocks, shorter than the time between two. */
const AROUND = 25 * 3_600_000;

/**
 * Whether clocks of a zone show the same time at another instant as well,
 * because they were put back: programs differ in which one they then take.
 *
 * @internal
 */
export function comesTwice(instant: number, timeZone: string): boolean {
  const wall = wallOfInstant(instant, timeZone);
  return [instant - AROUND, instant + AROUND].some(near => {
    const other = wall - (wallOfInstant(near, timeZone) - near);
    return other !== instant && wallOfInstant(other, timeZone) === wall;
  });
}
