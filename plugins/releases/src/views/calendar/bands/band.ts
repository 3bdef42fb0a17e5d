import { CalendarItem } from '@slipway/backstage-plugin-releases-common';

/** What lies as a band over the days of a calendar. */
export const BANDS = ['deny', 'allow', 'booking'] as const;

export type Band = (typeof BANDS)[number];

/** Which band an item is, if it is one. */
export function bandOf({
  type,
  effect,
}: Pick<CalendarItem, 'type' | 'effect'>): Band | undefined {
  return type === 'booking' ? type : effect;
}

export function isBand(item: CalendarItem): boolean {
  return bandOf(item) !== undefined;
}
