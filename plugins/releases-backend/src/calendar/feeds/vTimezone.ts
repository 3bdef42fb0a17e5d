import { Temporal } from 'temporal-polyfill';

const HALF_YEAR = { hours: 24 * 182 };

function offsetText(nanoseconds: number): string {
  const minutes = Math.round(nanoseconds / 60e9);
  const pad = (value: number) => String(value).padStart(2, '0');
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}${pad(
    absolute % 60,
  )}`;
}

function wallText(instant: Temporal.Instant, offset: number): string {
  return instant
    .add({ nanoseconds: offset })
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace(/[-:]/g, '');
}

/** Summer is where clocks are ahead of what they were half a year before or after. */
function isDaylight(zoned: Temporal.ZonedDateTime): boolean {
  const around = [zoned.subtract(HALF_YEAR), zoned.add(HALF_YEAR)];
  return around.some(
    other => other.offsetNanoseconds < zoned.offsetNanoseconds,
  );
}

function observance(
  start: string,
  from: number,
  zoned: Temporal.ZonedDateTime,
): string[] {
  const name = isDaylight(zoned) ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(zoned.offsetNanoseconds)}`,
    `END:${name}`,
  ];
}

/**
 * The `VTIMEZONE` of an IANA zone (RFC 5545, 3.6.5) for a span of time, with
 * each change of clocks in it by itself, so that zones whose rules no
 * recurrence describes are right as well.
 *
 * @internal
 */
export function vTimezone(
  timeZone: string,
  span: { start: number; end: number },
): string {
  let zoned = Temporal.Instant.fromEpochMilliseconds(
    span.start,
  ).toZonedDateTimeISO(timeZone);
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance('19700101T000000', zoned.offsetNanoseconds, zoned),
  ];
  for (;;) {
    const next = zoned.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > span.end) {
      break;
    }
    lines.push(
      ...observance(
        wallText(next.toInstant(), zoned.offsetNanoseconds),
        zoned.offsetNanoseconds,
        next,
      ),
    );
    zoned = next;
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}
