import { Release } from './release';
import { isOpenState, ReleaseState } from './states';

/**
 * Which end of its window an open release is to keep next: it is to start, or,
 * once it has, to be over.
 *
 * @public
 */
export function nextDeadline(state: ReleaseState): 'start' | 'end' {
  return state === 'in_progress' || state === 'verifying' ? 'end' : 'start';
}

/**
 * Whether an open release is late by its plan: it has not started by its
 * planned start, or not ended by its planned end.
 *
 * @public
 */
export function isOverdue(
  { state, window }: Pick<Release, 'state' | 'window'>,
  now: Date,
): boolean {
  return (
    window !== undefined &&
    isOpenState(state) &&
    Date.parse(window[nextDeadline(state)]) <= now.getTime()
  );
}
