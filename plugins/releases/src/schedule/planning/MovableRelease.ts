import {
  formatInstant,
  ReleaseState,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';

/** A release that can be moved from where it is shown. */
export interface MovableRelease extends ReleaseWindow {
  releaseId: string;
  revision: number;
  title: string;
}

const MOVABLE: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
];

/** Whether the plan of a release in a state can still be changed. */
export function isMovable(state: ReleaseState): boolean {
  return MOVABLE.includes(state);
}

/** The window that starts at another time, in milliseconds, and is as long. */
export function windowFrom(
  start: number,
  { start: oldStart, end: oldEnd, timeZone }: ReleaseWindow,
): ReleaseWindow {
  const length = Date.parse(oldEnd) - Date.parse(oldStart);
  return {
    start: formatInstant(new Date(start)),
    end: formatInstant(new Date(start + length)),
    timeZone,
  };
}
