import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow } from '../decision';
import { occurrencesBetween } from '../recurrence';
import { describeScope } from './record/describeScope';
import { toOccurrence } from './record/presentWindow';

/**
 * What a window puts into a calendar: each of its occurrences.
 *
 * @internal
 */
export function toWindowItems(
  window: DecidableWindow,
  span: { from: string; to: string },
  covers: CalendarItem['covers'],
): CalendarItem[] {
  const occurrences = occurrencesBetween(window.times, {
    start: Date.parse(span.from),
    end: Date.parse(span.to),
  });
  const sentence = describeScope(window.scope);
  return occurrences.map(occurrence => ({
    type: 'window',
    id: `${window.id}@${toOccurrence(occurrence).start}`,
    windowId: window.id,
    revision: window.revision,
    updatedAt: window.updatedAt,
    title: window.name,
    ...toOccurrence(occurrence),
    timeZone: window.times.timeZone,
    relation: 'own',
    entityRefs: [],
    effect: window.effect,
    reason: window.reason,
    sentence,
    covers,
  }));
}
