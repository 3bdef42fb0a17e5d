import { createHash } from 'node:crypto';
import { PendingNotice } from '../store/PendingNotices';

/**
 * By what a notice that is delivered again updates the one that is there: its
 * release, or all of its releases, its topic and its half day. A release that
 * turns is told of once: that it is not ready any more takes the place of that
 * it is.
 *
 * @internal
 */
export function scopeOf({
  notice: { topic, items },
  halfDay,
}: Pick<PendingNotice, 'notice' | 'halfDay'>): string {
  const about = topic === 'ready' || topic === 'blocked' ? 'standing' : topic;
  const ids = [...new Set(items.map(({ releaseId }) => releaseId))].sort();
  return `releases:${about}:${
    ids.length === 1 ? ids[0] : hashOf(ids)
  }:${halfDay}`;
}

function hashOf(ids: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(ids)).digest('hex');
  return `several-${hash.slice(0, 24)}`;
}
