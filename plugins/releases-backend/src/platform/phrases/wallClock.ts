/** A day and a time as the clocks of a zone show them. */
interface WallClock {
  /** `Thu 3 Dec 2026` */
  day: string;
  /** `14:00`, with seconds where there are some */
  time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock;
}

/** @param instant - epoch milliseconds @internal */
export function wallClock(instant: number, timeZone: string): WallClock {
  const { weekday, day, month, year, hour, minute, second } =
    Object.fromEntries(
      clockOf(timeZone)
        .formatToParts(instant)
        .map(({ type, value }) => [type, value]),
    );
  return {
    day: `${weekday} ${day} ${month} ${year}`,
    time: `${hour}:${minute}${second === '00' ? '' : `:${second}`}`,
  };
}

/**
 * An instant as the clocks of a zone show it, `Fri 18 Dec 2026 16:00
 * (Europe/Paris)`.
 *
 * @param instant - epoch milliseconds
 * @internal
 */
export function instantText(instant: number, timeZone: string): string {
  const { day, time } = wallClock(instant, timeZone);
  return `${day} ${time} (${timeZone})`;
}
