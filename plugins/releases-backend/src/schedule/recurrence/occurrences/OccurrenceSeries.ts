import { EndsBy, Recurrence } from '@slipway/backstage-plugin-releases-common';
import { LRUCache } from 'lru-cache';
import { endOfOccurrence } from './endOfOccurrence';
import { Interval } from '../time/Interval';
import { LAST_INSTANT } from '../time/instantRange';
import { readWindowRule } from '../rule/readWindowRule';
import { StartSeries, WindowStart } from './StartSeries';
import { DAY, SLACK, wallOf } from '../time/wallTime';
import { monthStart } from '../time/monthStart';
import { readDuration, WindowDuration } from './windowDuration';

/** The occurrences that start in one year in UTC, by their start. */
type Year = readonly Interval[];

/** How many occurrences are kept of all series together. */
const MOST_KEPT = 500_000;

/** A year without any occurrence is kept as well. */
const WEIGHT_OF_YEAR = 4;

const years = new LRUCache<number, Year>({
  maxSize: MOST_KEPT,
  sizeCalculation: year => year.length + WEIGHT_OF_YEAR,
});

/** Numbers of series are so far apart that a year fits between. */
const YEARS = 10_000;

let numbers = 0;

/** A span over more years is expanded and not kept. */
const MOST_YEARS = 16;

/** A span of a rule by days or weeks that is cheaper to expand than a year. */
const SHORT = 100 * DAY;

/**
 * The occurrences of one recurrence. Any span is reached without going through
 * what lies before it, and years that were expanded are kept for the process,
 * as far as there is room.
 *
 * @internal
 */
export class OccurrenceSeries {
  readonly #number = numbers++;
  readonly #timeZone: string;
  readonly #first: number;
  readonly #starts: StartSeries;
  readonly #duration: WindowDuration;
  readonly #endsBy: EndsBy | undefined;
  /** Whether a year takes long to expand beside a short span */
  readonly #isDense: boolean;
  #lastEnd: number | undefined;

  /** @throws Error where the rule is not one that `checkTimes` lets pass */
  constructor(recurrence: Recurrence, timeZone: string) {
    const rule = readWindowRule(recurrence);
    this.#timeZone = timeZone;
    this.#first = wallOf(recurrence.dtstart);
    this.#starts = new StartSeries(rule, recurrence, timeZone);
    this.#duration = readDuration(recurrence.duration);
    this.#endsBy = recurrence.endsBy;
    this.#isDense = rule.freq === 'DAILY' || rule.freq === 'WEEKLY';
  }

  /** Those that overlap a span, by their start. */
  between(span: Interval): Interval[] {
    const from = Math.max(span.start - this.#length, this.#first) - SLACK;
    const end = Math.min(span.end, LAST_INSTANT);
    if (from >= end) {
      return [];
    }
    const isShort = this.#isDense && end - from <= SHORT;
    const starting =
      isShort || yearOf(end - 1) - yearOf(from) >= MOST_YEARS
        ? this.#startingIn({ start: from, end })
        : this.#keptIn({ start: from, end });
    return starting.filter(
      occurrence => occurrence.start < end && occurrence.end > span.start,
    );
  }

  /** Where they start within a span of wall time, by their wall time. */
  starts(span: Interval): Iterable<WindowStart> {
    return this.#starts.between(span);
  }

  /** The start of the occurrence under way at an instant, or else of the next. */
  nextStart(now: number, limit: number): WindowStart | undefined {
    for (const start of this.#starts.between({
      start: now - this.#length - SLACK,
      end: limit,
    })) {
      if (this.#endOf(start) > now) {
        return start;
      }
    }
    return undefined;
  }

  /**
   * When the last occurrence ends: `Infinity` where they go on to the last
   * instant, `-Infinity` where there is none at all.
   */
  get lastEnd(): number {
    this.#lastEnd ??= this.#findLastEnd();
    return this.#lastEnd;
  }

  #findLastEnd(): number {
    const last = this.#starts.last + SLACK;
    if (last >= LAST_INSTANT) {
      return Infinity;
    }
    const first = this.#first - SLACK;
    let end = last + 1;
    for (let length = 366 * DAY; end > first; length *= 2) {
      const start = Math.max(end - length, first);
      const ends = this.#startingIn({ start, end }).map(found => found.end);
      if (ends.length > 0) {
        return Math.max(...ends);
      }
      end = start;
    }
    return -Infinity;
  }

  #keptIn({ start, end }: Interval): Interval[] {
    const found: Interval[] = [];
    for (let year = yearOf(start); year <= yearOf(end - 1); year++) {
      found.push(...this.#year(year));
    }
    return found;
  }

  #year(year: number): Year {
    const key = this.#number * YEARS + year;
    const known = years.get(key);
    if (known) {
      return known;
    }
    const occurrences = this.#startingIn({
      start: monthStart(year, 1),
      end: monthStart(year + 1, 1),
    });
    years.set(key, occurrences);
    return occurrences;
  }

  /** Those that start in a span of instants. */
  #startingIn({ start, end }: Interval): Interval[] {
    const found: Interval[] = [];
    for (const at of this.#starts.between({
      start: start - SLACK,
      end: end + SLACK,
    })) {
      const { instant } = at;
      if (instant >= start && instant < end) {
        const until = Math.min(this.#endOf(at), LAST_INSTANT);
        if (instant < until) {
          found.push({ start: instant, end: until });
        }
      }
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #endOf(start: WindowStart): number {
    return endOfOccurrence(start, this.#duration, this.#timeZone, this.#endsBy);
  }

  /** As clocks count it. */
  get #length(): number {
    return this.#duration.nominal + this.#duration.exact;
  }
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

/** What is made of a recurrence depends on what stands in it alone. */
const byContent = new LRUCache<string, OccurrenceSeries>({ max: 20_000 });

/** The last that was asked for of a recurrence, which nobody changes. */
const latest = new WeakMap<
  Recurrence,
  { timeZone: string; series: OccurrenceSeries }
>();

/**
 * The series of a recurrence in a zone, one for all who ask for the same.
 *
 * @throws Error where the rule is not one that `checkTimes` lets pass
 * @internal
 */
export function seriesOf(
  recurrence: Recurrence,
  timeZone: string,
): OccurrenceSeries {
  const known = latest.get(recurrence);
  if (known?.timeZone === timeZone) {
    return known.series;
  }
  const { dtstart, duration, endsBy, rrule, exdates } = recurrence;
  const content = [timeZone, dtstart, duration, endsBy, rrule, exdates];
  const key = JSON.stringify(content);
  let series = byContent.get(key);
  if (!series) {
    series = new OccurrenceSeries(recurrence, timeZone);
    byContent.set(key, series);
  }
  latest.set(recurrence, { timeZone, series });
  return series;
}
