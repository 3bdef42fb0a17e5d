/** After how many attempts an event is left to people. @internal */
export const MAX_ATTEMPTS = 8;

const FIRST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds.
 *
 * @param attempts - how many failed so far, at least one
 * @internal
 */
export function backOff(attempts: number): number {
  return Math.min(FIRST_MS * 4 ** (attempts - 1), LONGEST_MS);
}
