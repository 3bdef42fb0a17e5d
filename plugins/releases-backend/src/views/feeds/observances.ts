import { Temporal } from 'temporal-polyfill';

/** How long clocks of a zone keep one offset from UTC. @internal */
export interface Observance {
  /** In milliseconds since 1970, as is the end. */
  start: number;
  end: number;
  /** In milliseconds. */
  offset: number;
}

/**
 * What clocks of a zone do in a span of time, cut where the span begins and
 * ends.
 *
 * @internal
 */
export function observances(
  timeZone: string,
  span: { start: number; end: number },
): Observance[] {
  const found: Observance[] = [];
  let zoned = Temporal.Instant.fromEpochMilliseconds(
    span.start,
  ).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = zoned.getTimeZoneTransition('next');
    const isLast = !next || next.epochMilliseconds >= span.end;
    found.push({
      start: zoned.epochMilliseconds,
      end: isLast ? span.end : next.epochMilliseconds,
      offset: zoned.offsetNanoseconds / 1e6,
    });
    if (isLast) {
      return found;
    }
    zoned = next;
  }
}
