import { Knex } from 'knex';
import { StoredInstant, toDate, toIso } from '../../platform';

/**
 * An order of releases by a rank, then by their start.
 *
 * @internal
 */
export interface RankedOrder {
  /** The rank of a release that starts soon or should have, the first being 0. */
  rank: Knex.Raw;
  soon: Date;
  /** The rank of all others. */
  otherRank: number;
}

/** Where a page by rank goes on. @internal */
export interface RankedPosition {
  rank: number;
  start: string;
  id: string;
}

/** @internal */
export interface RankedRow {
  id: string;
  rank: number;
  order_start: StoredInstant;
}

/**
 * Selects `id`, `rank` and `order_start` of one page, and one more than it has.
 * Those that start later are read in the order of their start, so that they are
 * not all ranked.
 *
 * @param releases - makes queries of the releases that are asked for
 * @internal
 */
export function pageByRank(
  db: Knex,
  releases: () => Knex.QueryBuilder,
  order: RankedOrder,
  page: { limit: number; after?: RankedPosition },
): Knex.QueryBuilder {
  const { limit, after } = page;
  const part = (name: string, ranked: Knex.QueryBuilder) => {
    const query = db
      .select('id', 'rank', 'order_start')
      .from(ranked.as(name))
      .modify(inOrder)
      .limit(limit + 1);
    if (after) {
      behind(query, after);
    }
    return db.select('*').from(query.as(`${name}_page`));
  };
  const columns = ['releases.id', 'releases.order_start'];
  const near = releases()
    .where('releases.order_start', '<=', order.soon)
    .select(...columns, db.raw('? as ??', [order.rank, 'rank']));
  const others = releases()
    .where('releases.order_start', '>', order.soon)
    .select(
      ...columns,
      db.raw('cast(? as integer) as ??', [order.otherRank, 'rank']),
    );
  return db
    .select('*')
    .from(part('near', near).unionAll(part('others', others)).as('page'))
    .modify(inOrder)
    .limit(limit + 1);
}

/** @internal */
export function rankedPosition(row: RankedRow): RankedPosition {
  return {
    rank: Number(row.rank),
    start: toIso(row.order_start),
    id: row.id,
  };
}

function inOrder(query: Knex.QueryBuilder): void {
  query.orderBy(['rank', 'order_start', 'id']);
}

function behind(query: Knex.QueryBuilder, after: RankedPosition): void {
  const start = toDate(after.start);
  query.where(part =>
    part
      .where('rank', '>', after.rank)
      .orWhere(same =>
        same.where('rank', after.rank).where('order_start', '>', start),
      )
      .orWhere(same =>
        same
          .where('rank', after.rank)
          .where('order_start', start)
          .where('id', '>', after.id),
      ),
  );
}
