import { GateAnswer } from '@slipway/backstage-plugin-releases-common';

const FIRST_MS = 5_000;
const USUAL_MS = 60_000;
/** However near something is, nobody asks more often. */
const LEAST_MS = 1_000;
/** After an instant, so that it has surely passed. */
const AFTER_MS = 500;

/** When something is expected to change. */
function instantsOf({ nextOpen, reasons }: GateAnswer): number[] {
  return [
    nextOpen,
    ...reasons.map(({ passing, dueAt }) => (passing ? dueAt : undefined)),
  ].flatMap(instant => (instant === undefined ? [] : Date.parse(instant)));
}

/**
 * How long to wait before the gate is asked again: in growing pauses, and
 * sooner where the windows open or something is due.
 *
 * @param asked - how often it was asked before, from 1
 * @param until - when the time to wait is over, epoch milliseconds as `now`
 * @returns milliseconds
 */
export function nextAsk(
  answer: GateAnswer,
  { asked, now, until }: { asked: number; now: number; until: number },
): number {
  const usual = Math.min(FIRST_MS * 2 ** (asked - 1), USUAL_MS);
  const soonest = instantsOf(answer)
    .map(instant => instant + AFTER_MS - now)
    .filter(ms => ms > 0);
  const pause = Math.max(Math.min(usual, ...soonest), LEAST_MS);
  return Math.min(pause, Math.max(until - now, 0));
}
