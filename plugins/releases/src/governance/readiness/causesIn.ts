import {
  Readiness,
  ReadinessBrief,
} from '@slipway/backstage-plugin-releases-common';

/** What asks for action: all of it, or the first of so many. */
export type ReadinessCauses = Pick<Readiness, 'rootBlockers'> &
  Partial<Pick<ReadinessBrief, 'blockers'>>;

/** How many things ask for action, told or not. */
export function causesIn({
  rootBlockers,
  blockers = rootBlockers.length,
}: ReadinessCauses): number {
  return blockers;
}
