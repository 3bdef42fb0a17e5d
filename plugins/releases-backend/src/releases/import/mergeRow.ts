import {
  ImportedRelease,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { withMilestoneIds } from '../commands/applyChange';
import { baselineOf } from '../commands/baselineOf';
import { withoutUndefined } from '../../platform/journal/withoutUndefined';

/**
 * A known release with what a row says of it; what it leaves out stays.
 *
 * @internal
 */
export function mergeRow(before: Release, input: ImportedRelease): Release {
  const merged = { ...before, ...withoutUndefined(input) } as Release;
  const sameMilestones =
    input.milestones?.length === before.milestones.length &&
    input.milestones.every(({ name, dueAt, doneAt, id }, index) => {
      const known = before.milestones[index];
      return (
        name === known.name &&
        dueAt === known.dueAt &&
        doneAt === known.doneAt &&
        (id === undefined || id === known.id)
      );
    });
  return withoutUndefined({
    ...merged,
    baselineWindow: baselineOf(merged, before),
    milestones: sameMilestones
      ? before.milestones
      : withMilestoneIds(merged.milestones),
  });
}
