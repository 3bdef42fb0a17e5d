import {
  RISK_GRADES,
  RiskCell,
  RiskListQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  contains,
  StoredInstant,
  toDate,
  toIso,
  wordsOf,
} from '../../platform';
import { StoredRisk } from './RisksStore';

/** Which risks are asked for. @internal */
export type RiskFilter = Pick<
  RiskListQuery,
  'state' | 'ownerRef' | 'minScore' | 'likelihood' | 'consequence' | 'q'
>;

/** Where a page of risks goes on. @internal */
export interface RiskPosition {
  score: number;
  start: string;
  id: string;
}

/** Selects the ids and starts of the releases whose risks may be told. */
type Readable = () => Knex.QueryBuilder;

interface RiskRow {
  id: string;
  score: number;
  order_start: StoredInstant;
  content: string;
}

/**
 * Finds risks of many releases.
 *
 * @internal
 */
export class RiskQueries {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The highest score first; of the same, the release that starts first. */
  async page(
    filter: RiskFilter,
    readable: Readable,
    { limit, after }: { limit: number; after?: RiskPosition },
  ): Promise<{ items: StoredRisk[]; next?: RiskPosition }> {
    const rows: RiskRow[] = await this.#query(filter, readable)
      .modify(query => after && behind(query, after))
      .orderBy([
        { column: 'risks.score', order: 'desc' },
        { column: 'readable.order_start' },
        { column: 'risks.id' },
      ])
      .limit(limit + 1)
      .select(
        'risks.id',
        'risks.score',
        'readable.order_start',
        'risks.content',
      );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ content }) => JSON.parse(content)),
      next:
        rows.length > limit && last
          ? {
              score: last.score,
              start: toIso(last.order_start),
              id: last.id,
            }
          : undefined,
    };
  }

  /** How many there are in each cell, whichever cell is asked for. */
  async matrix(
    { likelihood: _, consequence: __, ...filter }: RiskFilter,
    readable: Readable,
  ): Promise<RiskCell[]> {
    const rows: { likelihood: number; consequence: number; count: unknown }[] =
      await this.#query(filter, readable)
        .groupBy('risks.likelihood', 'risks.consequence')
        .select('risks.likelihood', 'risks.consequence')
        .count({ count: '*' });
    return RISK_GRADES.flatMap(likelihood =>
      RISK_GRADES.map(consequence => ({
        likelihood,
        consequence,
        score: likelihood * consequence,
        count: Number(
          rows.find(
            row =>
              row.likelihood === likelihood && row.consequence === consequence,
          )?.count ?? 0,
        ),
      })),
    );
  }

  #query(filter: RiskFilter, readable: Readable): Knex.QueryBuilder {
    const { state, ownerRef, minScore, likelihood, consequence, q } = filter;
    const query = this.#db('release_risks as risks')
      .join(readable().as('readable'), 'readable.id', 'risks.release_id')
      .whereNull('risks.removed_at');
    if (state) {
      query.where(anyOf(this.#db, 'risks.state', state));
    }
    if (ownerRef) {
      query.where(anyOf(this.#db, 'risks.owner_ref', ownerRef));
    }
    if (minScore !== undefined) {
      query.where('risks.score', '>=', minScore);
    }
    if (likelihood !== undefined) {
      query.where('risks.likelihood', likelihood);
    }
    if (consequence !== undefined) {
      query.where('risks.consequence', consequence);
    }
    for (const word of wordsOf(q)) {
      query.where(contains(this.#db, 'risks.search_text', word));
    }
    return query;
  }
}

function behind(query: Knex.QueryBuilder, after: RiskPosition): void {
  const { score, id } = after;
  const start = toDate(after.start);
  query.where(part =>
    part
      .where('risks.score', '<', score)
      .orWhere(same =>
        same
          .where('risks.score', score)
          .where(later =>
            later
              .where('readable.order_start', '>', start)
              .orWhere(together =>
                together
                  .where('readable.order_start', start)
                  .where('risks.id', '>', id),
              ),
          ),
      ),
  );
}
