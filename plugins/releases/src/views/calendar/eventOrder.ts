import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { CalendarView } from './frame/calendarView';

/**
 * A day reads down by the clock, below what is there all day; how much more
 * there is comes last.
 */
const BY_CLOCK = 'isRest,-allDay,start,rank,-duration,title';

/**
 * The order of the items of a day, as the grid takes it. Over the hours of a
 * week trains give way to releases, which they share the width with.
 */
export const EVENT_ORDER: Record<CalendarView, string> = {
  month: BY_CLOCK,
  week: 'isRest,isTrain,start,rank,-duration,title',
  agenda: BY_CLOCK,
};

/** At the same time own releases come first, then neighbours, then trains. */
export function rankOf({
  relation,
  trainId,
}: Pick<CalendarItem, 'relation' | 'trainId'>): number {
  if (trainId !== undefined) {
    return 3;
  }
  return relation === 'own' ? 1 : 2;
}
