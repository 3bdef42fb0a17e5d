import { CalendarItem } from '@slipway/backstage-plugin-releases-common';

/** Whether some of an item lies in a span. */
export function isWithin(
  item: Pick<CalendarItem, 'start' | 'end'>,
  span: { from: string; to: string },
): boolean {
  const [start, end, from, to] = [item.start, item.end, span.from, span.to].map(
    Date.parse,
  );
  return start < to && (start >= from || end > from);
}
