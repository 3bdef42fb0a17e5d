import {
  Interval,
  lastEnd,
  mergeIntervals,
  occurrencesBetween,
} from '../recurrence';
import { AskedSubject } from './AskedSubject';
import { DecidableWindow } from './DecidableWindow';
import { scopeCertainty, ScopeCertainty } from './scopeCertainty';
import { ScopeMatcher, scopeMatcher } from './scopeMatcher';

/** So far ahead, in milliseconds, occurrences are looked for that follow closely. */
const STRIDE = 64 * 86_400_000;

/**
 * A window with what was worked out of it: its scope is read once, and it is
 * expanded only where it is asked about.
 *
 * @internal
 */
export class CalendarWindow {
  #matches: ScopeMatcher | undefined;
  #lastEnd: number | undefined;
  #certaintyOf: ((subject: AskedSubject) => ScopeCertainty) | undefined;

  constructor(readonly window: DecidableWindow) {}

  /** Works out what takes longer than asking it again. */
  prepare(): void {
    this.#lastEnd = this.lastEnd;
    this.#matches = this.matches;
    this.#certaintyOf = this.certaintyOf;
  }

  /** Whether its scope has a subject. */
  get matches(): ScopeMatcher {
    this.#matches ??= scopeMatcher(this.window.scope);
    return this.#matches;
  }

  /** Whether its scope has what is asked about, as far as can be told. */
  get certaintyOf(): (subject: AskedSubject) => ScopeCertainty {
    this.#certaintyOf ??= scopeCertainty(this.window.scope);
    return this.#certaintyOf;
  }

  /** When its last occurrence ends, `Infinity` if never. */
  get lastEnd(): number {
    this.#lastEnd ??= lastEnd(this.window.times);
    return this.#lastEnd;
  }

  /** The occurrences that overlap a span; those that overlap or touch are one. */
  occurrencesIn(span: Interval): Interval[] {
    return this.lastEnd > span.start
      ? mergeIntervals(occurrencesBetween(this.window.times, span))
      : [];
  }

  isUnderWay(at: number): boolean {
    return this.occurrencesIn({ start: at, end: at + 1 }).length > 0;
  }

  /**
   * When what is under way at an instant ends, together with what overlaps or
   * touches it; `Infinity` where that is not before a limit. Absent where
   * nothing is under way.
   */
  endOf(at: number, limit: number): number | undefined {
    let [run]: (Interval | undefined)[] = this.occurrencesIn({
      start: at,
      end: at + 1,
    });
    let stride = 1;
    while (run && run.end < limit) {
      const { end } = run;
      const [next]: (Interval | undefined)[] = this.occurrencesIn({
        start: end - 1,
        end: end + stride,
      });
      if (!next || next.end === end) {
        return end;
      }
      run = next;
      stride = STRIDE;
    }
    return run && Infinity;
  }
}

const known = new WeakMap<DecidableWindow, CalendarWindow>();

/** The same for the same window, which nobody changes. @internal */
export function calendarWindow(window: DecidableWindow): CalendarWindow {
  let found = known.get(window);
  if (!found) {
    found = new CalendarWindow(window);
    known.set(window, found);
  }
  return found;
}
