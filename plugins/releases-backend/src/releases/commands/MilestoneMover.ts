import {
  Release,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';

/** The milestones of a release after its window has moved. @internal */
export type MoveMilestones = (
  milestones: Release['milestones'],
  from: ReleaseWindow,
  to: ReleaseWindow,
) => Release['milestones'];

/** For a change that moves no window. @internal */
export const stayThere: MoveMilestones = milestones => milestones;

/**
 * How milestones move. An upper room knows the working days that they are
 * counted by, as they are now.
 *
 * @internal
 */
export type MilestoneMover = () => Promise<MoveMilestones>;
