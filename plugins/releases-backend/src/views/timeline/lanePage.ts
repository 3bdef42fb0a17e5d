import { NO_LANE } from '@slipway/backstage-plugin-releases-common';

/** A lane, and how many rows it has beside its header. @internal */
export interface Lane {
  key: string;
  title: string;
  rows: number;
}

/** What of a lane is on a page. @internal */
export interface LaneSlice {
  lane: Lane;
  withHeader: boolean;
  /** How many of its rows come before the page. */
  skip: number;
  take: number;
}

/** By title; what has no lane comes last. @internal */
export function sortedLanes(lanes: readonly Lane[]): Lane[] {
  const order = new Intl.Collator('en', { numeric: true });
  return [...lanes].sort(
    (a, b) =>
      Number(a.key === NO_LANE) - Number(b.key === NO_LANE) ||
      order.compare(a.title, b.title) ||
      (a.key < b.key ? -1 : 1),
  );
}

/**
 * Finds a page among the rows of all lanes, each of which starts with its
 * header. A collapsed lane is its header alone.
 *
 * @internal
 */
export function lanePage(
  lanes: readonly Lane[],
  page: { collapsed: ReadonlySet<string>; offset: number; limit: number },
): { total: number; slices: LaneSlice[] } {
  const end = page.offset + page.limit;
  const slices: LaneSlice[] = [];
  let header = 0;
  for (const lane of lanes) {
    const rows = page.collapsed.has(lane.key) ? 0 : lane.rows;
    const first = Math.max(page.offset, header + 1);
    const last = Math.min(end, header + 1 + rows);
    const withHeader = header >= page.offset && header < end;
    if (withHeader || last > first) {
      slices.push({
        lane,
        withHeader,
        skip: first - header - 1,
        take: Math.max(last - first, 0),
      });
    }
    header += 1 + rows;
  }
  return { total: header, slices };
}
