import { Release, Review } from '@slipway/backstage-plugin-releases-common';
import { Visitor } from '../Portal';

const DAY_MS = 86_400_000;

/** How many releases a large review has on its agenda. */
const AGENDA = 200;

const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

/** Plans a review with 200 releases on its agenda, and answers its path. */
export async function planReview(manager: Visitor): Promise<string> {
  const from = inDays(1);
  const { items } = await manager.get<{ items: Release[] }>(
    `/releases?from=${from}&sort=start&limit=${AGENDA}`,
  );
  const last = items[items.length - 1]?.window?.start;
  if (last === undefined) {
    throw new Error('No release is planned from tomorrow on.');
  }
  const { id } = await manager.post<Review>('/reviews', {
    title: 'Go/no-go of the bench',
    at: inDays(1),
    timeZone: 'UTC',
    period: { from, to: new Date(Date.parse(last) + 1).toISOString() },
    attendees: [],
  });
  return `/reviews/${id}`;
}
