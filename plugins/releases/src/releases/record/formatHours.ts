import { Duration } from 'luxon';

function roundedParts(hours: number) {
  const minutes = Math.round(Math.abs(hours) * 60);
  if (minutes < 60) {
    return { minutes };
  }
  const whole = Math.round(minutes / 60);
  if (whole < 48 && whole !== 24) {
    return { hours: whole };
  }
  return { days: Math.round(minutes / 1440) };
}

/** A length of time in its largest fitting unit, without its sign. */
export function formatHours(hours: number, locale?: string): string {
  return Duration.fromObject(roundedParts(hours), { locale }).toHuman({
    unitDisplay: 'long',
  });
}
