import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow } from '../decision';
import { Interval } from '../recurrence';
import { describeScope } from './record/describeScope';
import { toOccurrence } from './record/presentWindow';

/**
 * What occurrences of a window are in a calendar.
 *
 * @internal
 */
export function toWindowItems(
  window: DecidableWindow,
  occurrences: readonly Interval[],
  covers: CalendarItem['covers'],
): CalendarItem[] {
  const sentence = describeScope(window.scope);
  return occurrences.map(occurrence => {
    const { start, end } = toOccurrence(occurrence);
    return {
      type: 'window',
      id: `${window.id}@${start}`,
      windowId: window.id,
      revision: window.revision,
      updatedAt: window.updatedAt,
      title: window.name,
      start,
      end,
      timeZone: window.times.timeZone,
      relation: 'own',
      entityRefs: [],
      effect: window.effect,
      reason: window.reason,
      sentence,
      covers,
    };
  });
}
