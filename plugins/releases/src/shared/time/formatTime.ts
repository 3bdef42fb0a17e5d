import { DateTime } from 'luxon';

/** Whose clock and whose way of writing. */
export interface TimeStyle {
  zone: string;
  locale?: string;
}

const NEAR_DAYS = 45;

const MINUTE_MS = 60_000;

const DAY_MS = 86_400_000;

function sameYear(instant: string, now: number, zone: string): boolean {
  return (
    DateTime.fromISO(instant, { zone }).year ===
    DateTime.fromMillis(now, { zone }).year
  );
}

function dayAndTime(withYear: boolean): Intl.DateTimeFormatOptions {
  return {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(withYear ? { year: 'numeric' } : {}),
  };
}

/** `Thu 26 Nov, 14:00`, with the year where it is not this one. */
export function formatInstant(
  instant: string,
  now: number,
  { zone, locale }: TimeStyle,
): string {
  return DateTime.fromISO(instant, { zone })
    .reconfigure({ locale })
    .toLocaleString(dayAndTime(!sameYear(instant, now, zone)));
}

/** `Thu 26 Nov, 14:00 – 15:30`; what both ends share is written once. */
export function formatSpan(
  span: { start: string; end: string },
  now: number,
  { zone, locale }: TimeStyle,
): string {
  const withYear = !sameYear(span.start, now, zone);
  return new Intl.DateTimeFormat(locale, {
    ...dayAndTime(withYear),
    timeZone: zone,
  }).formatRange(new Date(span.start), new Date(span.end));
}

/** `Thu 26 Nov`, with the year where it is not this one. */
export function formatDay(
  instant: string,
  now: number,
  { zone, locale }: TimeStyle,
): string {
  return DateTime.fromISO(instant, { zone })
    .reconfigure({ locale })
    .toLocaleString({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(sameYear(instant, now, zone) ? {} : { year: 'numeric' }),
    });
}

/** `14:00`, with seconds where there are some. */
export function formatClock(
  instant: string,
  { zone, locale }: TimeStyle,
): string {
  const isWhole = Date.parse(instant) % MINUTE_MS === 0;
  return DateTime.fromISO(instant, { zone })
    .reconfigure({ locale })
    .toLocaleString({
      hour: '2-digit',
      minute: '2-digit',
      ...(isWhole ? {} : { second: '2-digit' }),
    });
}

/** `26 Nov 2026`. */
export function formatDate(
  instant: string,
  { zone, locale }: TimeStyle,
): string {
  return DateTime.fromISO(instant, { zone })
    .reconfigure({ locale })
    .toLocaleString({ day: 'numeric', month: 'short', year: 'numeric' });
}

/** The day that it is somewhere, as one that can be counted from. */
function dayAt(ms: number, zone: string): DateTime {
  return DateTime.fromMillis(ms, { zone })
    .setZone('UTC', { keepLocalTime: true })
    .startOf('day');
}

/**
 * `2 hours ago`, `tomorrow`, `in 5 days`, and `now` for what is less than a
 * minute off. From 24 hours on days are counted as on a calendar, so that two
 * times on one day are equally far.
 */
export function formatRelative(
  instant: string,
  now: number,
  { zone, locale }: TimeStyle,
): string {
  const ms = Date.parse(instant);
  const distance = Math.abs(ms - now);
  if (distance < MINUTE_MS) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
      0,
      'second',
    );
  }
  const day = dayAt(ms, zone);
  const base = dayAt(now, zone);
  const isHoursOff = distance < DAY_MS || day.equals(base);
  const text = () => {
    if (isHoursOff) {
      return DateTime.fromMillis(ms).toRelative({
        base: DateTime.fromMillis(now),
        unit: ['hours', 'minutes'],
        locale,
      });
    }
    return Math.abs(day.diff(base, 'months').months) < 1
      ? day.toRelativeCalendar({ base, unit: 'days', locale })
      : day.toRelative({ base, unit: ['years', 'months'], locale });
  };
  return text() ?? '';
}

/** Far from now a distance says less than the date. */
export function isNear(instant: string, now: number): boolean {
  return Math.abs(Date.parse(instant) - now) < NEAR_DAYS * DAY_MS;
}
