import { DateTime } from 'luxon';

/** Whose clock times are shown on. */
export const ZONE_CHOICES = ['mine', 'release', 'utc'] as const;

export type ZoneChoice = (typeof ZONE_CHOICES)[number];

export function isZoneChoice(value: unknown): value is ZoneChoice {
  return ZONE_CHOICES.some(choice => choice === value);
}

export function localZone(): string {
  return DateTime.local().zoneName ?? 'UTC';
}

/** Without a release there is no release's zone, and mine is shown. */
export function zoneOf(choice: ZoneChoice, releaseZone?: string): string {
  switch (choice) {
    case 'utc':
      return 'UTC';
    case 'release':
      return releaseZone ?? localZone();
    default:
      return localZone();
  }
}
