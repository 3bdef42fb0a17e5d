import {
  OPEN_STATES,
  TIMELINE_WORST,
  TimelineBucket,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { toDate, toIso } from '../../platform';

/** A span, and into how many parts it is cut. @internal */
export interface Parts {
  from: string;
  to: string;
  resolution: number;
}

/** Releases counted in a row, or in a lane where `rowRef` is absent. @internal */
export interface Count {
  lane: string;
  rowRef?: string;
  bucket: TimelineBucket;
}

/** @internal */
export interface CountRow {
  part: number | string;
  count: number | string;
  worst: number | string;
}

const GONE_WRONG = ['failed', 'rolled_back'];

function lengthOf({ from, to, resolution }: Parts): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / resolution);
}

function inStates(states: readonly string[]): string {
  return `state in (${states.map(state => `'${state}'`).join(', ')})`;
}

/**
 * In which part of a span a release starts, the first for those that started
 * before, and as what the worst of them counts, by its place among
 * {@link TIMELINE_WORST}.
 *
 * @internal
 */
export function countColumns(db: Knex, parts: Parts) {
  const isPostgres = db.client.config.client === 'pg';
  const length = lengthOf(parts);
  return {
    part: isPostgres
      ? db.raw(
          'greatest(floor(extract(epoch from window_start - ?::timestamptz) * 1000 / ?), 0)',
          [toDate(parts.from), length],
        )
      : db.raw('max(cast((window_start - ?) / ? as integer), 0)', [
          Date.parse(parts.from),
          length,
        ]),
    worst: db.raw(
      `min(case when ${inStates(
        GONE_WRONG,
      )} then 0 when held = ? then 1 when ${inStates(
        OPEN_STATES,
      )} then 2 else 3 end)`,
      [true],
    ),
  };
}

/** @internal */
export function toCount(
  row: Omit<Count, 'bucket'>,
  { part, count, worst }: CountRow,
  parts: Parts,
): Count {
  const length = lengthOf(parts);
  const start = Date.parse(parts.from) + Number(part) * length;
  return {
    ...row,
    bucket: {
      start: toIso(start),
      end: toIso(Math.min(start + length, Date.parse(parts.to))),
      count: Number(count),
      worst: TIMELINE_WORST[Number(worst)],
    },
  };
}
