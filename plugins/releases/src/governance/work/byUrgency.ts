import { WorkItem } from '@slipway/backstage-plugin-releases-common';

const WEEK_MS = 7 * 86_400_000;

const URGENCIES = ['overdue', 'soon', 'later', 'undated'] as const;

export type Urgency = (typeof URGENCIES)[number];

function urgencyOf({ dueAt }: Pick<WorkItem, 'dueAt'>, now: number): Urgency {
  if (dueAt === undefined) {
    return 'undated';
  }
  const ahead = Date.parse(dueAt) - now;
  if (ahead < 0) {
    return 'overdue';
  }
  return ahead <= WEEK_MS ? 'soon' : 'later';
}

/**
 * What waits by how urgent it is, the most urgent first, each in the order that
 * it came in.
 */
export function byUrgency<T extends Pick<WorkItem, 'dueAt'>>(
  items: readonly T[],
  now: number,
): { urgency: Urgency; items: T[] }[] {
  return URGENCIES.map(urgency => ({
    urgency,
    items: items.filter(item => urgencyOf(item, now) === urgency),
  })).filter(group => group.items.length > 0);
}
