import { Steps } from '../../platform';
import { intersectIntervals, Interval, mergeIntervals } from '../recurrence';
import { CalendarWindow } from './CalendarWindow';
import { openTimes } from './openTimes';

/** @internal */
export type WaivedWindows = ReadonlySet<string>;

/** What is kept of it, by the number of the stretch. */
interface Stretches {
  get(stretch: number): readonly Interval[] | undefined;
  set(stretch: number, open: readonly Interval[]): void;
}

/** How long the stretches are that are worked out at a time. */
const STRETCH = 32 * 86_400_000;

/** Windows that are expanded between two pauses. */
const AT_A_TIME = 64;

/** When it turns around an instant. @internal */
export interface Turns {
  allowed: boolean;
  /** The first instant after it at which it turns from closed to open */
  nextOpen?: number;
  /** The first instant after it at which it turns from open to closed */
  nextClose?: number;
}

/**
 * When a set of windows lets a release happen, worked out where it is asked
 * about, and as far ahead as is needed to answer.
 *
 * @internal
 */
export class OpenSpans {
  /** Those that last longest first */
  readonly #windows: readonly CalendarWindow[];
  readonly #waived: WaivedWindows;
  readonly #kept: Stretches;

  constructor(
    windows: readonly CalendarWindow[],
    waived: WaivedWindows,
    kept: Stretches,
  ) {
    this.#windows = [...windows].sort((a, b) => compare(b.lastEnd, a.lastEnd));
    this.#waived = waived;
    this.#kept = kept;
  }

  /** What it is at an instant, and when that changes before a limit. */
  *turns(at: number, limit: number): Steps<Turns> {
    const before = (instant: number) => (instant < limit ? instant : undefined);
    let run: Interval | undefined;
    for (let stretch = stretchAt(at); stretch * STRETCH < limit; stretch++) {
      for (const { start, end } of yield* this.#in(stretch)) {
        if (run && start > run.end) {
          return run.start <= at
            ? {
                allowed: true,
                nextOpen: before(start),
                nextClose: before(run.end),
              }
            : {
                allowed: false,
                nextOpen: before(run.start),
                nextClose: before(run.end),
              };
        }
        if (end > at) {
          run = { start: run?.start ?? start, end };
        }
      }
      // Closed at first: what comes after the first time it is open is no matter.
      if (run && run.start > at && run.end < (stretch + 1) * STRETCH) {
        break;
      }
    }
    if (!run) {
      return { allowed: false };
    }
    return {
      allowed: run.start <= at,
      nextOpen: run.start <= at ? undefined : before(run.start),
      nextClose: before(run.end),
    };
  }

  /** When it is open within a span, in order. */
  *within(span: Interval): Steps<Interval[]> {
    const open: Interval[] = [];
    for (
      let stretch = stretchAt(span.start);
      stretch * STRETCH < span.end;
      stretch++
    ) {
      open.push(...(yield* this.#in(stretch)));
    }
    return intersectIntervals(mergeIntervals(open), [span]);
  }

  *#in(stretch: number): Steps<readonly Interval[]> {
    let open = this.#kept.get(stretch);
    if (!open) {
      const start = stretch * STRETCH;
      open = yield* this.#workOut({ start, end: start + STRETCH });
      this.#kept.set(stretch, open);
    }
    return open;
  }

  *#workOut(span: Interval): Steps<Interval[]> {
    const isWaived = ({ window }: CalendarWindow) =>
      this.#waived.has(window.id);
    let denied: Interval[] = [];
    const over = this.#windows.findIndex(one => one.lastEnd <= span.start);
    const lasting = over < 0 ? this.#windows : this.#windows.slice(0, over);
    const closing = lasting.filter(
      one => one.window.effect === 'deny' && !isWaived(one),
    );
    for (const some of inGroups(closing)) {
      denied = mergeIntervals([
        ...denied,
        ...some.flatMap(one => one.occurrencesIn(span)),
      ]);
      if (denied[0]?.start <= span.start && denied[0].end >= span.end) {
        return [];
      }
      yield;
    }
    const allows = [];
    for (const one of lasting) {
      if (one.window.effect === 'allow') {
        allows.push({
          occurrences: one.occurrencesIn(span),
          lastEnd: one.lastEnd,
          waived: isWaived(one),
        });
        yield;
      }
    }
    return openTimes(span, denied, allows);
  }
}

/**
 * Some windows at a time. Those that do not recur take no work and may close
 * the whole of a stretch, so that they come first.
 */
function* inGroups(
  windows: readonly CalendarWindow[],
): Generator<CalendarWindow[]> {
  const recurs = ({ window }: CalendarWindow) =>
    window.times.recurrence !== undefined;
  const once = windows.filter(window => !recurs(window));
  for (const group of [once, windows.filter(recurs)]) {
    for (let next = 0; next < group.length; next += AT_A_TIME) {
      yield group.slice(next, next + AT_A_TIME);
    }
  }
}

function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}

function stretchAt(instant: number): number {
  return Math.floor(instant / STRETCH);
}
