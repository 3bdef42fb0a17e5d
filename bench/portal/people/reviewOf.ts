import {
  MAX_REVIEW_DAYS,
  Release,
  Review,
} from '@slipway/backstage-plugin-releases-common';
import { Visitor } from '../Portal';
import { LargeReview } from '../questions';

const DAY_MS = 86_400_000;

/** How many releases a large review has on its agenda. */
const AGENDA = 200;

/** How many a page of its table has. */
const SHOWN = 25;

const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

/** Plans a review with 200 releases on its agenda. */
export async function planReview(manager: Visitor): Promise<LargeReview> {
  const from = inDays(1);
  const { items } = await manager.get<{ items: Release[] }>(
    `/releases?from=${from}&sort=start&limit=${AGENDA}`,
  );
  const last = items[items.length - 1]?.window?.start;
  if (last === undefined) {
    throw new Error('No release is planned from tomorrow on.');
  }
  const afterLast = new Date(Date.parse(last) + 1).toISOString();
  // A small portal has fewer releases than that in the longest period.
  const furthest = inDays(MAX_REVIEW_DAYS);
  const to = afterLast < furthest ? afterLast : furthest;
  const { id } = await manager.post<Review>('/reviews', {
    title: 'Go/no-go of the bench',
    at: inDays(1),
    timeZone: 'UTC',
    period: { from, to },
    attendees: [],
  });
  const path = `/reviews/${id}`;
  const shown = items.slice(0, SHOWN).map(release => `releaseId=${release.id}`);
  return { path, looked: `${path}/readiness?${shown.join('&')}` };
}
