import { ReleaseMilestone } from '@slipway/backstage-plugin-releases-common';
import { asRow, Row, toWall } from '../../shared/form';
import { namedMilestoneKind } from '../../shared/status';
import { MilestoneDraft } from './ReleaseDraft';

/**
 * The milestones of a form after others were dated for it: those of the same
 * name that are not done take their dates, the rest is added.
 */
export function datedMilestones(
  rows: readonly Row<MilestoneDraft>[],
  dated: readonly ReleaseMilestone[],
  timeZone: string,
): Row<MilestoneDraft>[] {
  const drafts = new Map(
    dated.map(({ name, kind, ownerRef, dueAt }) => [
      name,
      {
        name,
        kind: namedMilestoneKind(kind),
        ownerRef,
        dueAt: toWall(dueAt, timeZone),
        doneAt: '',
      },
    ]),
  );
  const known = rows.map(row => {
    const draft = drafts.get(row.name.trim());
    drafts.delete(row.name.trim());
    return draft && !row.doneAt
      ? {
          ...row,
          kind: draft.kind ?? row.kind,
          ownerRef: draft.ownerRef ?? row.ownerRef,
          dueAt: draft.dueAt,
        }
      : row;
  });
  return [...known, ...[...drafts.values()].map(draft => asRow(draft))];
}
