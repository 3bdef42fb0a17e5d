import { Message } from '@slipway/backstage-plugin-releases-common';
import { DateTime, Duration } from 'luxon';

const SECOND = 1000;
const UNITS = [
  { unit: 'day', ms: 86_400 * SECOND },
  { unit: 'hour', ms: 3600 * SECOND },
  { unit: 'minute', ms: 60 * SECOND },
  { unit: 'second', ms: SECOND },
];

/** How many units a length of time is told in. */
const TOLD = 2;

/**
 * When something that lasts for an ISO 8601 duration ends: days follow the
 * calendar of the zone, hours and minutes are exact.
 *
 * @internal
 */
export function endAfter(
  start: number,
  duration: string,
  timeZone: string,
): number {
  return DateTime.fromMillis(start, { zone: timeZone })
    .plus(Duration.fromISO(duration))
    .toMillis();
}

/** A length of time as an ISO 8601 duration of exact hours. @internal */
export function toIsoDuration(ms: number): string {
  const seconds = Math.max(Math.round(ms / SECOND), 1);
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join('')}`;
}

/**
 * An ISO 8601 duration in the units that it is written in: on a day when clocks
 * change, a day stays one.
 *
 * @internal
 */
export function durationAsWritten(duration: string): Message {
  return lengthMessage(
    Object.entries(Duration.fromISO(duration).toObject())
      .filter(([, count]) => count > 0)
      .map(([units, count]) => ({ unit: units.replace(/s$/, ''), count })),
  );
}

/** A length of time as people say it. @internal */
export function durationMessage(ms: number): Message {
  let rest = ms;
  const parts: { unit: string; count: number }[] = [];
  for (const { unit, ms: length } of UNITS) {
    const count = Math.floor(rest / length);
    if (count > 0 && parts.length < TOLD) {
      parts.push({ unit, count });
      rest -= count * length;
    }
  }
  return lengthMessage(parts);
}

function lengthMessage(
  parts: readonly { unit: string; count: number }[],
): Message {
  const [first, ...others] = parts.map(
    ({ unit, count }): Message => ({
      code: `time.${unit}`,
      params: { count },
    }),
  );
  return others.reduce(
    (sum, part) => ({ code: 'time.sum', params: { sum, part } }),
    first ?? { code: 'time.noTime' },
  );
}
