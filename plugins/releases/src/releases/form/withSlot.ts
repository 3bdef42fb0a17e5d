import { Slot } from '@slipway/backstage-plugin-releases-common';
import { toWall } from '../../shared/form';
import { ReleaseDraft } from './ReleaseDraft';

/** What a free time that was chosen changes in a form: when, and by when. */
export function withSlot(
  { milestones }: Pick<ReleaseDraft, 'milestones'>,
  { window, milestones: moved = [] }: Pick<Slot, 'window' | 'milestones'>,
): Pick<ReleaseDraft, 'window' | 'milestones'> {
  const { start, end, timeZone } = window;
  const dueAt = new Map(
    moved.map(milestone => [milestone.id, milestone.dueAt]),
  );
  return {
    window: {
      start: toWall(start, timeZone),
      end: toWall(end, timeZone),
      timeZone,
    },
    milestones: milestones.map(row => {
      const due = dueAt.get(row.rowKey);
      return due && !row.doneAt
        ? { ...row, dueAt: toWall(due, timeZone) }
        : row;
    }),
  };
}
