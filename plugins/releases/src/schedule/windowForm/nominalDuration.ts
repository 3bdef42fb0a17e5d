import { EndsBy } from '@slipway/backstage-plugin-releases-common';

export const MINUTES_A_DAY = 24 * 60;

/** The minutes from midnight to a time of day. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * From one time of day to another some days later, as a duration: `P2DT16H` from
 * Friday 16:00 to Monday 08:00.
 *
 * @returns undefined for an end that is not after the start
 */
export function nominalDuration(
  startTime: string,
  endTime: string,
  endsAfterDays: number,
): string | undefined {
  const total =
    endsAfterDays * MINUTES_A_DAY + minutesOf(endTime) - minutesOf(startTime);
  if (!(total > 0)) {
    return undefined;
  }
  const days = Math.floor(total / MINUTES_A_DAY);
  const hours = Math.floor((total % MINUTES_A_DAY) / 60);
  const minutes = total % 60;
  const time = [hours && `${hours}H`, minutes && `${minutes}M`]
    .filter(Boolean)
    .join('');
  return `P${days ? `${days}D` : ''}${time && `T${time}`}`;
}

/**
 * When what begins at a time of day and lasts so long ends.
 *
 * @returns undefined for what is no duration of whole minutes, and for days
 * that are written as exact hours
 */
export function endOf(
  startTime: string,
  duration: string,
  endsBy: EndsBy = 'duration',
): { endTime: string; endsAfterDays: number } | undefined {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(
    duration.trim(),
  );
  if (!match) {
    return undefined;
  }
  const [weeks, days, hours, minutes] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const exact = hours * 60 + minutes;
  const total = (weeks * 7 + days) * MINUTES_A_DAY + exact;
  if (total === 0 || (exact >= MINUTES_A_DAY && endsBy === 'duration')) {
    return undefined;
  }
  const end = minutesOf(startTime) + total;
  return {
    endTime: timeOf(end % MINUTES_A_DAY),
    endsAfterDays: Math.floor(end / MINUTES_A_DAY),
  };
}
