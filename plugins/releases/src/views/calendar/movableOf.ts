import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { isMovable, MovableRelease } from '../../schedule/planning';

/** The release of an item, where it can be moved on the calendar it is on. */
export function movableOf(item: CalendarItem): MovableRelease | undefined {
  const { type, relation, state, releaseId, revision, timeZone } = item;
  const { title, start, end } = item;
  return type === 'release' &&
    relation === 'own' &&
    state &&
    isMovable(state) &&
    releaseId &&
    revision &&
    timeZone
    ? { releaseId, revision, title, start, end, timeZone }
    : undefined;
}
