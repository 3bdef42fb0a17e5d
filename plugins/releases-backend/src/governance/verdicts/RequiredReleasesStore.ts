import { Knex } from 'knex';
import {
  anyOf,
  insertAll,
  StoredInstant,
  toDate,
  toIso,
  toOptionalIso,
} from '../../platform';
import { Before, Earlier, MAX_STEPS, ReleaseOrder } from '../../dependencies';

const TABLE = 'required_releases';

/** A release that had to come first, and while. @internal */
export interface RequiredSpan extends Earlier {
  since: string;
  until?: string;
}

interface RequiredRow {
  id: string | number;
  later_id: string;
  earlier_id: string;
  distance: number;
  via: string;
  cut: boolean | number;
  since: StoredInstant;
  until: StoredInstant | null;
}

/** What of a row says how one release comes before another. @internal */
export type EarlierRow = Pick<
  RequiredRow,
  'earlier_id' | 'distance' | 'via' | 'cut'
>;

/** @internal */
export function toEarlier(row: EarlierRow): Earlier {
  return {
    releaseId: row.earlier_id,
    distance: row.distance,
    via: JSON.parse(row.via),
    cut: Boolean(row.cut),
  };
}

function contentOf({ distance, via, cut }: Earlier) {
  return { distance, via: JSON.stringify([...via].sort()), cut };
}

function isSame(a: Earlier, b: Earlier): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function isSameLinks(a: readonly Before[], b: readonly Before[]): boolean {
  const text = (links: readonly Before[]) =>
    JSON.stringify(
      links
        .map(({ releaseId, via }) => [releaseId, [...via].sort()])
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return text(a) === text(b);
}

/**
 * Which releases must come before which, in the database: a row for each pair,
 * however many steps apart, so that what is inherited is a join. Rows of the
 * past stay, for how verdicts went.
 *
 * @internal
 */
export class RequiredReleasesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** What would come before a release if it directly required these. */
  async beforeGiven(
    laterId: string,
    direct: readonly Before[],
  ): Promise<Earlier[]> {
    if (direct.length === 0) {
      return [];
    }
    const graph = await this.#graph(
      this.#db,
      [laterId],
      new Map([[laterId, direct]]),
    );
    return new ReleaseOrder(graph).allBefore(laterId);
  }

  /**
   * How many releases wait for each of some.
   *
   * @param at - an instant at which they waited; absent: now
   */
  async waiting(
    earlierIds: readonly string[],
    at?: string,
  ): Promise<Map<string, number>> {
    const rows: { earlier_id: string; count: string | number }[] = await (at ===
    undefined
      ? this.#current(this.#db)
      : this.#at(at)
    )
      .where(anyOf(this.#db, 'earlier_id', earlierIds))
      .groupBy('earlier_id')
      .select('earlier_id')
      .count({ count: '*' });
    return new Map(rows.map(row => [row.earlier_id, Number(row.count)]));
  }

  /** Which releases wait for each of some, over any number of steps. */
  async laterThan(
    earlierIds: readonly string[],
    limit: number,
  ): Promise<{ earlierId: string; laterId: string }[]> {
    const rows: Pick<RequiredRow, 'earlier_id' | 'later_id'>[] =
      await this.#current(this.#db)
        .where(anyOf(this.#db, 'earlier_id', earlierIds))
        .orderBy(['distance', 'later_id'])
        .limit(limit)
        .select('earlier_id', 'later_id');
    return rows.map(row => ({
      earlierId: row.earlier_id,
      laterId: row.later_id,
    }));
  }

  /** Selects the ids of the releases that directly require some. */
  directlyAfter(tx: Knex, earlierIds: readonly string[]): Knex.QueryBuilder {
    return this.#current(tx)
      .where('distance', 1)
      .where(anyOf(tx, 'earlier_id', earlierIds))
      .select('later_id');
  }

  /** Everything that ever had to come before a release, and while. */
  async spans(laterId: string): Promise<RequiredSpan[]> {
    const rows: RequiredRow[] = await this.#db(TABLE)
      .where('later_id', laterId)
      .orderBy('id')
      .select();
    return rows.map(row => ({
      ...toEarlier(row),
      since: toIso(row.since),
      until: toOptionalIso(row.until),
    }));
  }

  /**
   * Makes these what some releases directly require, and puts right what
   * comes before those that wait for them. Writers take turns.
   *
   * @param links - by the id of the release that requires them
   * @returns the releases before which others come than did
   */
  async replaceLinks(
    tx: Knex.Transaction,
    links: ReadonlyMap<string, readonly Before[]>,
    at: Date,
  ): Promise<string[]> {
    const known = await this.#read([...links.keys()], tx, 1);
    const changed = [...links].filter(
      ([id, direct]) => !isSameLinks(direct, known.get(id) ?? []),
    );
    if (changed.length === 0) {
      return [];
    }
    if (tx.client.config.client === 'pg') {
      await tx.raw('lock table ?? in share row exclusive mode', [TABLE]);
    }
    const ids = changed.map(([id]) => id);
    const after: string[] = await this.#current(tx)
      .where(anyOf(tx, 'earlier_id', ids))
      .distinct('later_id')
      .pluck('later_id');
    const affected = [...new Set([...ids, ...after])];
    const order = new ReleaseOrder(
      await this.#graph(tx, affected, new Map(changed)),
    );
    await this.#write(
      tx,
      new Map(affected.map(id => [id, order.allBefore(id)])),
      at,
    );
    return affected;
  }

  /** What the releases on the way up from some directly require. */
  async #graph(
    db: Knex,
    from: readonly string[],
    changed: ReadonlyMap<string, readonly Before[]>,
  ): Promise<Map<string, readonly Before[]>> {
    const graph = new Map<string, readonly Before[]>();
    let level = [...from];
    for (let step = 0; step <= MAX_STEPS && level.length > 0; step++) {
      const stored = await this.#read(level, db, 1);
      level.forEach(id =>
        graph.set(id, changed.get(id) ?? stored.get(id) ?? []),
      );
      const next = level.flatMap(
        id => graph.get(id)?.map(({ releaseId }) => releaseId) ?? [],
      );
      level = [...new Set(next)].filter(id => !graph.has(id));
    }
    return graph;
  }

  async #write(
    tx: Knex.Transaction,
    wanted: ReadonlyMap<string, readonly Earlier[]>,
    at: Date,
  ): Promise<void> {
    const rows: RequiredRow[] = await this.#current(tx)
      .where(anyOf(tx, 'later_id', [...wanted.keys()]))
      .select();
    const found = new Map(
      rows.map(row => [`${row.later_id} ${row.earlier_id}`, row]),
    );
    const added: object[] = [];
    for (const [laterId, earlier] of wanted) {
      for (const item of earlier) {
        const key = `${laterId} ${item.releaseId}`;
        const row = found.get(key);
        found.delete(key);
        if (!row) {
          added.push({
            later_id: laterId,
            earlier_id: item.releaseId,
            ...contentOf(item),
            since: at,
          });
        } else if (!isSame(toEarlier(row), item)) {
          await tx(TABLE).where('id', row.id).update(contentOf(item));
        }
      }
    }
    await tx(TABLE)
      .where(
        anyOf(
          tx,
          'id',
          [...found.values()].map(({ id }) => id),
          'bigint',
        ),
      )
      .update({ until: at });
    await insertAll(tx, TABLE, added);
  }

  async #read(
    laterIds: readonly string[],
    db: Knex,
    distance?: number,
  ): Promise<Map<string, Earlier[]>> {
    const query = this.#current(db)
      .where(anyOf(db, 'later_id', laterIds))
      .orderBy(['distance', 'earlier_id']);
    if (distance !== undefined) {
      query.where({ distance });
    }
    const rows: RequiredRow[] = await query.select();
    const found = new Map<string, Earlier[]>();
    for (const row of rows) {
      const known = found.get(row.later_id);
      if (known) {
        known.push(toEarlier(row));
      } else {
        found.set(row.later_id, [toEarlier(row)]);
      }
    }
    return found;
  }

  #current(db: Knex): Knex.QueryBuilder {
    return db(TABLE).whereNull('until');
  }

  #at(instant: string): Knex.QueryBuilder {
    const at = toDate(instant);
    return this.#db(TABLE)
      .where('since', '<=', at)
      .where(held => held.whereNull('until').orWhere('until', '>', at));
  }
}
