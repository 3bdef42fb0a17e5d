import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { CalendarView } from '../frame/calendarView';

/** What recurs more often on a page is named once, not on each of its days. */
const MOST_MARKS: Record<CalendarView, number> = {
  month: 8,
  week: 4,
  agenda: 8,
};

/** The occurrences of windows on a page. */
export interface WindowMarks {
  /** Those that are marked where they are. */
  marks: CalendarItem[];
  /** One of each window that recurs too often for that, and how often it does. */
  crowded: { item: CalendarItem; count: number }[];
}

function isWindow({ type }: CalendarItem): boolean {
  return type === 'window';
}

/** Which occurrences are marked, and which windows would flood the page. */
export function windowMarks(
  items: readonly CalendarItem[],
  view: CalendarView,
): WindowMarks {
  const byWindow = new Map<string, CalendarItem[]>();
  for (const item of items.filter(isWindow)) {
    const id = item.windowId ?? item.id;
    byWindow.set(id, [...(byWindow.get(id) ?? []), item]);
  }
  const groups = [...byWindow.values()];
  const countOf = (group: readonly CalendarItem[]) =>
    group[0].times ?? group.length;
  const isCrowd = (group: readonly CalendarItem[]) =>
    countOf(group) > MOST_MARKS[view];
  return {
    marks: groups.filter(group => !isCrowd(group)).flat(),
    crowded: groups
      .filter(isCrowd)
      .map(group => ({ item: group[0], count: countOf(group) })),
  };
}
