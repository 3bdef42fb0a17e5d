import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that may pause wherever it yields. @internal */
export type Steps<T> = Generator<void, T, void>;

/** So long, in milliseconds, work goes on before others get their turn. */
const TURN_MS = 10;

/** Does all of some work at once. @internal */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/** Does some work so that others get their turn in between. @internal */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - began > TURN_MS) {
      await nextTurn();
      began = performance.now();
    }
  }
}

/** What becomes of each of some items, with a pause after each. @internal */
export function* eachInSteps<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => R,
): Steps<R[]> {
  const done: R[] = [];
  for (const [index, item] of items.entries()) {
    done.push(work(item, index));
    yield;
  }
  return done;
}
