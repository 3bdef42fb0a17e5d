/** A day in milliseconds. */
export const DAY = 86_400_000;

/** A time so many days from now. */
export function at(day: number, hour: number): string {
  const midnight = new Date(Date.now() + day * DAY);
  midnight.setUTCHours(hour, 0, 0, 0);
  return midnight.toISOString().replace('.000Z', 'Z');
}

/** Some hours of the day so many days from now. */
export function window(day: number, from: number, to: number) {
  return { start: at(day, from), end: at(day, to), timeZone: 'Europe/Paris' };
}
