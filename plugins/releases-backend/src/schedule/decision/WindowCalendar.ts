import {
  firstEndingAfter,
  Interval,
  lastEnd,
  mergeIntervals,
  occurrencesBetween,
} from '../recurrence';
import { AskedSubject } from './AskedSubject';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { fiveYearsAfter } from './horizon';
import { scopeMatcher, ScopeMatcher } from './isInScope';
import { openTimes } from './openTimes';
import { Missing, scopeCertainty, ScopeCertainty } from './scopeCertainty';

/** @internal */
export type WaivedWindows = ReadonlySet<string>;

/** A window and when it is, as far as its calendar looks. @internal */
export interface ExpandedWindow {
  window: DecidableWindow;
  /** Those that overlap or touch are one */
  occurrences: readonly Interval[];
  lastEnd: number;
}

/** A window that may be for what is asked about. @internal */
export interface PossibleWindow extends ExpandedWindow {
  missing: readonly Missing[];
}

interface ScopedWindow {
  window: DecidableWindow;
  matches: ScopeMatcher;
  certaintyOf?: (subject: AskedSubject) => ScopeCertainty;
  expanded?: ExpandedWindow;
}

/**
 * Windows over a span of time, ready for many questions. Each window is
 * expanded once, and what a set of windows leaves open is worked out once for
 * each set that a subject turns out to have.
 *
 * @internal
 */
export class WindowCalendar {
  /** What can be asked about, and five years more */
  readonly range: Interval;
  readonly #windows: ScopedWindow[];
  readonly #open = new Map<string, Interval[]>();

  constructor(windows: readonly DecidableWindow[], readonly span: Interval) {
    this.range = { start: span.start, end: fiveYearsAfter(span.end) };
    this.#windows = windows.map(window => ({
      window,
      matches: scopeMatcher(window.scope),
    }));
  }

  /** The windows that are for a subject. */
  inScope(subject: DecisionSubject): ExpandedWindow[] {
    return this.#windows
      .filter(({ matches }) => matches(subject))
      .map(scoped => this.#expand(scoped));
  }

  /** The windows that are surely for what is asked about, and that may be. */
  asked(subject: AskedSubject): {
    sure: ExpandedWindow[];
    possible: PossibleWindow[];
  } {
    const sure: ExpandedWindow[] = [];
    const possible: PossibleWindow[] = [];
    for (const scoped of this.#windows) {
      scoped.certaintyOf ??= scopeCertainty(scoped.window.scope);
      const { certainty, missing } = scoped.certaintyOf(subject);
      if (certainty === 'yes') {
        sure.push(this.#expand(scoped));
      } else if (certainty === 'unknown') {
        possible.push({ ...this.#expand(scoped), missing });
      }
    }
    return { sure, possible };
  }

  /** When a set of windows lets a release happen, within the range. */
  openFor(
    windows: readonly ExpandedWindow[],
    waived: WaivedWindows,
  ): readonly Interval[] {
    const key = windows
      .map(({ window: { id } }) => JSON.stringify([id, waived.has(id)]))
      .join();
    const known = this.#open.get(key);
    if (known) {
      return known;
    }
    const open = openTimes(
      this.range,
      windows
        .filter(
          ({ window }) => window.effect === 'deny' && !waived.has(window.id),
        )
        .flatMap(({ occurrences }) => occurrences),
      windows
        .filter(({ window }) => window.effect === 'allow')
        .map(expanded => ({
          ...expanded,
          waived: waived.has(expanded.window.id),
        })),
    );
    this.#open.set(key, open);
    return open;
  }

  /** @throws RangeError where an instant is outside of the span */
  assertCovers(instant: number): void {
    if (!(instant >= this.span.start && instant <= this.span.end)) {
      throw new RangeError(
        `This calendar answers from ${this.span.start} to ${this.span.end}, not at ${instant}`,
      );
    }
  }

  #expand(scoped: ScopedWindow): ExpandedWindow {
    scoped.expanded ??= {
      window: scoped.window,
      occurrences: mergeIntervals(
        occurrencesBetween(scoped.window.times, this.range),
      ),
      lastEnd: lastEnd(scoped.window.times),
    };
    return scoped.expanded;
  }
}

/** The occurrence under way at an instant. @internal */
export function underWay(
  { occurrences }: ExpandedWindow,
  at: number,
): Interval | undefined {
  const found = occurrences[firstEndingAfter(occurrences, at)];
  return found && found.start <= at ? found : undefined;
}
