import { LRUCache } from 'lru-cache';
import { Steps } from '../../platform';
import { Interval } from '../recurrence';
import { AskedSubject } from './AskedSubject';
import { CalendarWindow, calendarWindow } from './CalendarWindow';
import { DecidableWindow, DecisionSubject } from './DecidableWindow';
import { OpenSpans, WaivedWindows } from './OpenSpans';
import { Missing } from './scopeCertainty';

/** A window that may be for what is asked about. @internal */
export interface PossibleWindow {
  calendarWindow: CalendarWindow;
  missing: readonly Missing[];
}

/** @internal */
export interface AskedWindows {
  sure: readonly CalendarWindow[];
  possible: readonly PossibleWindow[];
}

/** How many intervals are kept of all sets together. */
const MOST_INTERVALS = 200_000;

/** How long the keys of the sets may be together. */
const MOST_KEYS = 2_000_000;

const NOTHING_WAIVED: WaivedWindows = new Set();

/** No stretch of time has a number as large. */
const STRETCHES = 100_000;

/**
 * Windows that are ready for many questions about any time. What a set of
 * windows leaves open is worked out once for each set that a subject turns out
 * to have, and only where it is asked about.
 *
 * @internal
 */
export class WindowCalendar {
  readonly #windows: readonly CalendarWindow[];
  readonly #sets = new LRUCache<string, OpenSpans>({
    maxSize: MOST_KEYS,
    sizeCalculation: (_, key) => key.length + 1,
  });
  readonly #intervals = new LRUCache<number, readonly Interval[]>({
    maxSize: MOST_INTERVALS,
    sizeCalculation: intervals => intervals.length + 1,
  });
  #numberOfSets = 0;
  readonly #asked = new WeakMap<AskedSubject, AskedWindows>();
  #all: OpenSpans | undefined;

  constructor(windows: readonly DecidableWindow[]) {
    this.#windows = windows.map(calendarWindow);
  }

  /** Whether any scope asks for more than a name of an entity. */
  get needsEntities(): boolean {
    return this.#windows.some(({ window }) => window.scope.entityFilter);
  }

  /** The windows that are for a subject. */
  inScope(subject: DecisionSubject): CalendarWindow[] {
    return this.#windows.filter(({ matches }) => matches(subject));
  }

  /** The windows that are surely for what is asked about, and that may be. */
  asked(subject: AskedSubject): AskedWindows {
    let found = this.#asked.get(subject);
    if (!found) {
      found = this.#find(subject);
      this.#asked.set(subject, found);
    }
    return found;
  }

  #find(subject: AskedSubject): AskedWindows {
    const sure: CalendarWindow[] = [];
    const possible: PossibleWindow[] = [];
    for (const one of this.#windows) {
      const { certainty, missing } = one.certaintyOf(subject);
      if (certainty === 'yes') {
        sure.push(one);
      } else if (certainty === 'unknown') {
        possible.push({ calendarWindow: one, missing });
      }
    }
    return { sure, possible };
  }

  /** When a set of windows lets a release happen. */
  openFor(
    windows: readonly CalendarWindow[],
    waived: WaivedWindows,
  ): OpenSpans {
    const key = windows
      .map(({ window: { id } }) => (waived.has(id) ? `${id} waived` : id))
      .join('\n');
    let open = this.#sets.get(key);
    if (!open) {
      open = new OpenSpans(windows, waived, this.#keptOf(this.#numberOfSets++));
      this.#sets.set(key, open);
    }
    return open;
  }

  /**
   * Whether any window could close a time for anybody, so that scopes need not
   * be matched for all the others.
   */
  *mayClose(interval: Interval): Steps<boolean> {
    if (this.#windows.some(({ window }) => window.effect === 'allow')) {
      return true;
    }
    this.#all ??= this.openFor(this.#windows, NOTHING_WAIVED);
    const open = yield* this.#all.within(interval);
    return (
      open.length !== 1 ||
      open[0].start > interval.start ||
      open[0].end < interval.end
    );
  }

  #keptOf(set: number) {
    const keyOf = (stretch: number) => set * 2 * STRETCHES + stretch;
    return {
      get: (stretch: number) => this.#intervals.get(keyOf(stretch)),
      set: (stretch: number, open: readonly Interval[]) =>
        this.#intervals.set(keyOf(stretch), open),
    };
  }
}
