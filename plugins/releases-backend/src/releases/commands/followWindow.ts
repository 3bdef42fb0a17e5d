import { Release, Warning } from '@slipway/backstage-plugin-releases-common';
import { listed, moment } from '../../platform';
import { MoveMilestones } from './MilestoneMover';

/**
 * Milestones go with the window of their release, unless the same change dates
 * them.
 *
 * @internal
 */
export function followWindow(
  before: Release,
  after: Release,
  moveMilestones: MoveMilestones,
): { milestones: Release['milestones']; warnings: Warning[] } {
  const { milestones } = after;
  if (!before.window || !after.window) {
    return { milestones, warnings: [] };
  }
  const moved = moveMilestones(milestones, before.window, after.window);
  const told = moved.filter(
    ({ dueAt }, place) => dueAt !== milestones[place].dueAt,
  );
  return {
    milestones: moved,
    warnings:
      told.length === 0
        ? []
        : [
            {
              field: 'milestones',
              code: 'milestones_moved',
              message: `Milestones moved with the window: ${listed(
                told.map(
                  ({ name, dueAt }) => `${name} to ${moment(dueAt, after)}`,
                ),
              )}.`,
            },
          ],
  };
}
