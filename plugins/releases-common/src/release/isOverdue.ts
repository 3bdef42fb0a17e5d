import { Release } from './release';
import { isOpenState } from './states';

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
  if (!window || !isOpenState(state)) {
    return false;
  }
  const hasStarted = state === 'in_progress' || state === 'verifying';
  const deadline = hasStarted ? window.end : window.start;
  return Date.parse(deadline) <= now.getTime();
}
