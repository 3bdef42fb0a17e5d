import {
  TimelineBar,
  TimelineBucket,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';
import { releaseRowRef } from '../../releases';
import { LaneSlice } from './lanePage';
import { StoredRow } from './TimelineStore';

/** The key of a row: a component may be in several lanes. @internal */
export function keyOfRow(row: { lane: string; rowRef?: string }): string {
  return row.rowRef === undefined ? row.lane : `${row.lane} ${row.rowRef}`;
}

/**
 * The rows of a page, with what is on them.
 *
 * @internal
 */
export function presentRows(
  slices: readonly LaneSlice[],
  rows: readonly StoredRow[],
  shown: {
    bars?: ReadonlyMap<string, TimelineBar[]>;
    buckets: ReadonlyMap<string, TimelineBucket[]>;
  },
): TimelineRow[] {
  return slices.flatMap(({ lane, withHeader }) => [
    ...(withHeader
      ? [
          {
            key: lane.key,
            kind: 'lane' as const,
            lane: lane.key,
            laneTitle: lane.title,
            title: lane.title,
            rows: lane.rows,
            buckets: shown.buckets.get(lane.key),
          },
        ]
      : []),
    ...rows
      .filter(row => row.lane === lane.key)
      .map((row): TimelineRow => {
        const key = keyOfRow(row);
        const bars = shown.bars && (shown.bars.get(key) ?? []);
        const isRelease = row.rowRef.startsWith(releaseRowRef(''));
        return {
          key,
          kind: isRelease ? 'release' : 'component',
          lane: lane.key,
          laneTitle: lane.title,
          title: (isRelease && bars?.at(0)?.title) || row.title,
          entityRef: isRelease ? undefined : row.rowRef,
          bars,
          buckets: shown.bars ? undefined : shown.buckets.get(key) ?? [],
        };
      }),
  ]);
}
