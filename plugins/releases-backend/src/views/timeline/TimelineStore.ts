import {
  NO_LANE,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf } from '../../platform';
import { Lane, LaneSlice } from './lanePage';
import { byteOrder, isInLanes, isOfComponent, laneOf, nameOf } from './laneSql';
import { Count, CountRow, countColumns, Parts, toCount } from './parts';

/** What the rows are made of, as subqueries of the rooms that know. @internal */
export interface TimelineSource {
  /** Rows of `release_placements`. */
  placements: () => Knex.QueryBuilder;
  /** `entity_ref`, `title`, `system_ref` and `domain_ref` of entities. */
  entities: () => Knex.QueryBuilder;
  groupBy: TimelineGroup;
}

/** A row in a lane: a component, or a release without components. @internal */
export interface StoredRow {
  lane: string;
  rowRef: string;
  title: string;
}

/** Where a release is shown. @internal */
export interface Place {
  lane: string;
  rowRef: string;
  releaseId: string;
}

/**
 * Puts placements of releases into rows and lanes, in SQL.
 *
 * @internal
 */
export class TimelineStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Every lane, in no order. */
  async lanes(source: TimelineSource): Promise<Lane[]> {
    const db = this.#db;
    const ofRow = { lane: db.raw(laneOf(source.groupBy)) };
    const rowsOfLanes = isOfComponent(source.groupBy)
      ? db
          .select(ofRow)
          .from(
            source
              .placements()
              .clearSelect()
              .select('row_ref')
              .groupBy('row_ref')
              .as('placed'),
          )
          .leftJoin(
            source.entities().as('component'),
            'component.entity_ref',
            'placed.row_ref',
          )
      : db
          .select(ofRow)
          .from(source.placements().as('placed'))
          .groupBy('lane', 'row_ref');
    const counted = db
      .select('lane')
      .from(rowsOfLanes.as('rows_of_lanes'))
      .count({ row_count: '*' })
      .groupBy('lane');
    const rows: { lane: string; title: string; row_count: number | string }[] =
      await db
        .select('lane', 'row_count', {
          title: db.raw(`coalesce(title, ${nameOf(db, 'lane')})`),
        })
        .from(counted.as('lanes'))
        .leftJoin(source.entities().as('named'), 'named.entity_ref', 'lane');
    return rows.map(({ lane, title, row_count }) => ({
      key: lane,
      title: lane === NO_LANE ? '' : title,
      rows: Number(row_count),
    }));
  }

  /** The rows of parts of lanes, by their titles within each lane. */
  async rows(
    source: TimelineSource,
    slices: readonly LaneSlice[],
  ): Promise<StoredRow[]> {
    const db = this.#db;
    const wanted = slices.filter(({ take }) => take > 0);
    if (wanted.length === 0) {
      return [];
    }
    const found = db
      .select('row_ref', {
        lane: db.raw(laneOf(source.groupBy)),
        title: db.raw(`coalesce(component.title, ${nameOf(db, 'row_ref')})`),
      })
      .groupBy('lane', 'row_ref', 'component.title')
      .modify(
        this.#inLanes(
          source,
          wanted.map(({ lane }) => lane.key),
        ),
      );
    const numbered = db
      .select('found.*', {
        place: db.raw(
          `row_number() over (partition by lane order by ${byteOrder(
            db,
            'lower(title)',
          )}, ${byteOrder(db, 'row_ref')})`,
        ),
      })
      .from(found.as('found'));
    const cut = wanted.filter(({ lane, take }) => take < lane.rows);
    const rows: { lane: string; row_ref: string; title: string }[] = await db
      .select('lane', 'row_ref', 'title')
      .from(numbered.as('numbered'))
      .modify(query =>
        cut.forEach(({ lane, skip, take }) =>
          query.whereRaw('(lane <> ? or (place > ? and place <= ?))', [
            lane.key,
            skip,
            skip + take,
          ]),
        ),
      )
      .orderBy(['lane', 'place']);
    return rows.map(row => ({
      lane: row.lane,
      rowRef: row.row_ref,
      title: row.title,
    }));
  }

  /** At most `limit` places of releases in some rows, by their start. */
  async places(
    source: TimelineSource,
    rows: readonly StoredRow[],
    limit: number,
  ): Promise<Place[]> {
    const found = await this.#inRows(source, rows)
      .select('own_lane', 'row_ref', 'release_id')
      .orderBy(['window_start', 'release_id', 'row_ref'])
      .limit(limit);
    const laneOfRow = lanesByRow(rows);
    return found.flatMap(row => {
      const lane = laneOfRow(row.row_ref, row.own_lane);
      return lane === undefined
        ? []
        : { lane, rowRef: row.row_ref, releaseId: row.release_id };
    });
  }

  /** How many releases start in each part of the span, in each of some rows. */
  async rowCounts(
    source: TimelineSource,
    rows: readonly StoredRow[],
    parts: Parts,
  ): Promise<Count[]> {
    const found: (CountRow & { own_lane: string; row_ref: string })[] =
      await this.#inRows(source, rows)
        .select('own_lane', 'row_ref', countColumns(this.#db, parts))
        .count({ count: '*' })
        .groupBy('own_lane', 'row_ref', 'part')
        .orderBy('part');
    const laneOfRow = lanesByRow(rows);
    return found.flatMap(row => {
      const lane = laneOfRow(row.row_ref, row.own_lane);
      return lane === undefined
        ? []
        : toCount({ lane, rowRef: row.row_ref }, row, parts);
    });
  }

  /** How many releases start in each part of the span, in each of some lanes. */
  async laneCounts(
    source: TimelineSource,
    lanes: readonly string[],
    parts: Parts,
  ): Promise<Count[]> {
    const db = this.#db;
    const found: (CountRow & { lane: string })[] = await db
      .select({ lane: db.raw(laneOf(source.groupBy)) })
      .select(countColumns(db, parts))
      .modify(this.#inLanes(source, lanes))
      .countDistinct({ count: 'release_id' })
      .groupBy('lane', 'part')
      .orderBy('part');
    return found.map(row => toCount({ lane: row.lane }, row, parts));
  }

  /** The placements in some lanes, joined with their components. */
  #inLanes(source: TimelineSource, lanes: readonly string[]) {
    const db = this.#db;
    return (query: Knex.QueryBuilder) =>
      query
        .from(source.placements().as('placed'))
        .leftJoin(
          source.entities().as('component'),
          'component.entity_ref',
          'placed.row_ref',
        )
        .where(isInLanes(db, source.groupBy, lanes));
  }

  /** The placements in some rows, with the lane of their release. */
  #inRows(source: TimelineSource, rows: readonly StoredRow[]) {
    const db = this.#db;
    const refs = [...new Set(rows.map(({ rowRef }) => rowRef))];
    const ownLane = isOfComponent(source.groupBy)
      ? 'null'
      : laneOf(source.groupBy);
    return db.from(
      db
        .select('placed.*', { own_lane: db.raw(ownLane) })
        .from(source.placements().as('placed'))
        .where(anyOf(db, 'row_ref', refs))
        .as('shown'),
    );
  }
}

/** In lanes of components a row has one lane, otherwise that of the release. */
function lanesByRow(rows: readonly StoredRow[]) {
  const lanes = new Map<string, Set<string>>();
  for (const { rowRef, lane } of rows) {
    lanes.set(rowRef, (lanes.get(rowRef) ?? new Set()).add(lane));
  }
  return (rowRef: string, ownLane: string | null): string | undefined => {
    const found = lanes.get(rowRef) ?? new Set();
    if (ownLane === null) {
      return [...found][0];
    }
    return found.has(ownLane) ? ownLane : undefined;
  };
}
