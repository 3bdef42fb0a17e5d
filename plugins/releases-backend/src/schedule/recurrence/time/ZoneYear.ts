import { monthStart } from './monthStart';
import { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;

/** Zones are nowhere further from UTC than that, nor gaps longer. */
const MARGIN = 2 * DAY;

/** A stretch of time in which clocks are not changed. */
interface OffsetSpan {
  /** An instant, which is outside */
  end: number;
  /** What to add to an instant for the wall time, in milliseconds */
  offset: number;
}

/**
 * How the clocks of a zone stand in one year, and two days around it: changes
 * are looked up once, which many times are then read by.
 *
 * @internal
 */
export class ZoneYear {
  /** Where the year begins in UTC, and where the next does. */
  readonly start: number;
  readonly end: number;
  readonly #spans: OffsetSpan[] = [];

  /** @throws RangeError where the zone is not known */
  constructor(readonly timeZone: string, year: number) {
    this.start = monthStart(year, 1);
    this.end = monthStart(year + 1, 1);
    const end = this.end + MARGIN;
    let zoned = Temporal.Instant.fromEpochMilliseconds(
      this.start - MARGIN,
    ).toZonedDateTimeISO(timeZone);
    for (;;) {
      const offset = zoned.offsetNanoseconds / 1_000_000;
      const change = zoned.getTimeZoneTransition('next');
      if (!change || change.epochMilliseconds >= end) {
        this.#spans.push({ end: Infinity, offset });
        break;
      }
      this.#spans.push({ end: change.epochMilliseconds, offset });
      zoned = change;
    }
  }

  /** The offset from UTC at an instant of this year. */
  offsetAt(instant: number): number {
    return this.#spans.find(({ end }) => instant < end)!.offset;
  }

  /**
   * The instant of a wall time of this year. One that is skipped is read with
   * the offset before the gap, a repeated one is its first.
   */
  instantOf(wall: number): number {
    let before = -Infinity;
    let instant = wall;
    for (const { end, offset } of this.#spans) {
      if (wall - offset < before) {
        return instant;
      }
      instant = wall - offset;
      if (instant < end) {
        return instant;
      }
      before = end;
    }
    return instant;
  }
}
