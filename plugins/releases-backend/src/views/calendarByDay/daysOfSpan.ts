import { DateTime } from 'luxon';

/** A day of a zone, as far as it lies in a span. @internal */
export interface ZoneDay {
  /** `2026-12-03` */
  date: string;
  /** Milliseconds since the epoch; inside. */
  start: number;
  /** Milliseconds since the epoch; outside. */
  end: number;
}

/**
 * The days of a zone that a span touches, in order and without gaps: one that
 * loses or gains an hour is as long as it is, and one that the zone left out of
 * its calendar is not there.
 *
 * @param span - milliseconds since the epoch
 * @param timeZone - the IANA name of the zone
 * @internal
 */
export function daysOfSpan(
  span: { start: number; end: number },
  timeZone: string,
): ZoneDay[] {
  const days: ZoneDay[] = [];
  let start = span.start;
  while (start < span.end) {
    const day = DateTime.fromMillis(start, { zone: timeZone });
    // Noon is there on every day, which midnight is not.
    const next = day.set({ hour: 12 }).plus({ days: 1 }).startOf('day');
    const end = Math.min(next.toMillis(), span.end);
    days.push({ date: day.toISODate() ?? '', start, end });
    start = end;
  }
  return days;
}
