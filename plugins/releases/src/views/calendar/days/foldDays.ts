import {
  CalendarDay,
  CalendarItem,
  isOpenState,
  isReady,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import { datesOf } from './spanOfDay';

/** A day that has more than is shown of it. */
export interface Rest {
  day: CalendarDay;
  /** How many releases, milestones and trains of the day are not shown. */
  count: number;
  /** How many of the releases among them are not ready. */
  notReady: number;
  /** How many of them are in a conflict that should not stay. */
  conflicts: number;
}

const NOT_READY = VERDICTS.filter(verdict => !isReady(verdict));

/**
 * So many lines a day of a month has room for, bands apart, and one that says
 * how much more there is.
 */
const LINES = 4;

/** A single thing more takes no more room than to say that there is one. */
function roomOf(day: CalendarDay | undefined): number {
  return day && totalOf(day) === LINES + 1 ? LINES + 1 : LINES;
}

function totalOf({ counts }: CalendarDay): number {
  return counts.releases + counts.milestones + counts.trains;
}

function isInConflict({ conflict }: CalendarItem): boolean {
  return conflict === 'high' || conflict === 'medium';
}

/** The answer names few of these, and all of them have room. */
function alwaysShown({ type }: CalendarItem): boolean {
  return type === 'release' || type === 'review';
}

/** Days do not count reviews: each of them is named. */
function isCounted({ type }: CalendarItem): boolean {
  return type !== 'review';
}

/**
 * Takes from the days of a month what they have no room for. Releases and reviews
 * stay: the answer names few of them. Dates of trains and milestones fill what is left,
 * by their time.
 */
function withRoom(
  days: readonly CalendarDay[],
  items: readonly CalendarItem[],
  zone: string,
): CalendarItem[] {
  const dayOf = new Map(days.map(day => [day.date, day]));
  const lines = new Map<string, number>();
  const shown = new Set<CalendarItem>();
  const byTime = [...items].sort(
    (a, b) =>
      Number(alwaysShown(b)) - Number(alwaysShown(a)) ||
      Date.parse(a.start) - Date.parse(b.start),
  );
  for (const item of byTime) {
    const dates = datesOf(item, zone);
    const hasRoom = dates.every(
      date => (lines.get(date) ?? 0) < roomOf(dayOf.get(date)),
    );
    if (alwaysShown(item) || hasRoom) {
      shown.add(item);
      dates.forEach(date => lines.set(date, (lines.get(date) ?? 0) + 1));
    }
  }
  return items.filter(item => shown.has(item));
}

function restOf(day: CalendarDay, shown: readonly CalendarItem[]): Rest {
  const { byVerdict, conflicts } = day.counts;
  const notReady = NOT_READY.reduce(
    (sum, verdict) => sum + (byVerdict[verdict] ?? 0),
    0,
  );
  const isNotReady = ({ state, verdict }: CalendarItem) =>
    state !== undefined &&
    isOpenState(state) &&
    verdict !== undefined &&
    !isReady(verdict);
  return {
    day,
    count: totalOf(day) - shown.filter(isCounted).length,
    notReady: Math.max(0, notReady - shown.filter(isNotReady).length),
    conflicts: Math.max(0, conflicts - shown.filter(isInConflict).length),
  };
}

/**
 * What is shown of some days, and how much more there is on each.
 *
 * @param items - what the days name, without bands
 */
export function foldDays(
  days: readonly CalendarDay[],
  items: readonly CalendarItem[],
  { zone, isGrid }: { zone: string; isGrid: boolean },
): { items: CalendarItem[]; rests: Rest[] } {
  const shown = isGrid ? withRoom(days, items, zone) : [...items];
  const byDate = new Map<string, CalendarItem[]>();
  for (const item of shown) {
    for (const date of datesOf(item, zone)) {
      byDate.set(date, [...(byDate.get(date) ?? []), item]);
    }
  }
  const rests = days.map(day => restOf(day, byDate.get(day.date) ?? []));
  return { items: shown, rests: rests.filter(({ count }) => count > 0) };
}
