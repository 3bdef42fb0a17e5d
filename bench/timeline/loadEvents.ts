import { Timeline } from '@slipway/backstage-plugin-releases-common';
import { BenchPortal } from '../lib/portal';
import { BenchEvent } from './pages/events';
import { OWNERS } from './subjects';

/** So many events every calendar shows. */
export const EVENTS = 2_000;

const DAY_MS = 86_400_000;
const PAGE = 60;

/** Releases of three years as the timeline shows them. */
export async function loadEvents(
  portal: Pick<BenchPortal, 'get'>,
  now: Date,
): Promise<BenchEvent[]> {
  const day = (offset: number) =>
    new Date(now.getTime() + offset * DAY_MS).toISOString();
  const events = new Map<string, BenchEvent>();
  for (let offset = 0; ; offset += PAGE) {
    const query = new URLSearchParams({
      from: day(-546),
      to: day(546),
      ownerRef: OWNERS.join(','),
      offset: String(offset),
      limit: String(PAGE),
    });
    const { rows, totalRows } = await portal.get<Timeline>(
      `/timeline?${query}`,
    );
    for (const { title: row, bars = [] } of rows) {
      for (const { releaseId: id, title, start, end } of bars) {
        events.set(id, { id, title, start, end, row });
      }
    }
    if (offset + PAGE >= totalRows) {
      return [...events.values()].slice(0, EVENTS);
    }
  }
}
