import { isDaylight, YEAR_MS } from './isDaylight';
import { observances } from './observances';

function offsetText(offset: number): string {
  const minutes = Math.round(offset / 60_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}${pad(
    absolute % 60,
  )}`;
}

function wallText(instant: number, offset: number): string {
  return new Date(instant + offset)
    .toISOString()
    .slice(0, 19)
    .replace(/[-:]/g, '');
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
  const known = observances(timeZone, {
    start: span.start - 2 * YEAR_MS,
    end: span.end + 2 * YEAR_MS,
  });
  const shown = known.filter(
    ({ start, end }) => end > span.start && start <= span.end,
  );
  const lines = shown.flatMap((observance, index) => {
    const { start, offset } = observance;
    const name = isDaylight(observance, known) ? 'DAYLIGHT' : 'STANDARD';
    const from = shown[index - 1]?.offset ?? offset;
    return [
      `BEGIN:${name}`,
      `DTSTART:${index === 0 ? '19700101T000000' : wallText(start, from)}`,
      `TZOFFSETFROM:${offsetText(from)}`,
      `TZOFFSETTO:${offsetText(offset)}`,
      `END:${name}`,
    ];
  });
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...lines,
    'END:VTIMEZONE',
  ].join('\r\n');
}
