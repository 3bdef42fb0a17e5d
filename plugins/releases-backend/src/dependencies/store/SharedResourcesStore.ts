import { SharedResource } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, valuesOf } from '../../platform';
import { edgesAt } from './edgesAt';
import { EdgeRow } from './rows';

/** How many consumers of each shared resource are named. @internal */
export const NAMED_CONSUMERS = 100;

/**
 * Finds the resources that more than one component depends on.
 *
 * @internal
 */
export class SharedResourcesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Those that an entity depends on, or is. */
  async of(
    entityRef: string,
    options: { at?: Date; limit: number },
  ): Promise<SharedResource[]> {
    const { at, limit } = options;
    const itsOwn = valuesOf(this.#db, [entityRef]).unionAll(
      edgesAt(this.#db, at)
        .where({ consumer_ref: entityRef })
        .select('provider_ref'),
    );
    const shared = this.#shared(at).whereIn('provider_ref', itsOwn);
    return this.#withConsumers(shared.limit(limit), at);
  }

  async all(limit: number): Promise<SharedResource[]> {
    return this.#withConsumers(this.#shared().limit(limit));
  }

  async count(): Promise<number> {
    const rows: { count: number | string }[] = await this.#db
      .from(this.#shared().clearOrder().as('shared'))
      .count({ count: '*' });
    return Number(rows[0].count);
  }

  async #withConsumers(
    shared: Knex.QueryBuilder,
    at?: Date,
  ): Promise<SharedResource[]> {
    const resources: { provider_ref: string; consumers: number | string }[] =
      await shared;
    const placed = this.#uses(at)
      .where(
        anyOf(
          this.#db,
          'provider_ref',
          resources.map(row => row.provider_ref),
        ),
      )
      .groupBy('provider_ref', 'consumer_ref')
      .select(
        'provider_ref',
        'consumer_ref',
        this.#db.raw(
          'row_number() over (partition by provider_ref order by consumer_ref) as place',
        ),
      );
    const named: Pick<EdgeRow, 'provider_ref' | 'consumer_ref'>[] =
      await this.#db
        .from(placed.as('placed'))
        .where('place', '<=', NAMED_CONSUMERS)
        .orderBy(['provider_ref', 'consumer_ref'])
        .select('provider_ref', 'consumer_ref');
    const consumerRefs = new Map<string, string[]>(
      resources.map(row => [row.provider_ref, []]),
    );
    for (const row of named) {
      consumerRefs.get(row.provider_ref)?.push(row.consumer_ref);
    }
    return resources.map(({ provider_ref, consumers }) => ({
      resourceRef: provider_ref,
      consumerRefs: consumerRefs.get(provider_ref) ?? [],
      consumers: Number(consumers),
    }));
  }

  #shared(at?: Date): Knex.QueryBuilder {
    return this.#uses(at)
      .groupBy('provider_ref')
      .havingRaw('count(distinct consumer_ref) > 1')
      .orderBy('provider_ref')
      .select('provider_ref')
      .countDistinct({ consumers: 'consumer_ref' });
  }

  #uses(at?: Date) {
    return edgesAt(this.#db, at)
      .where({ kind: 'dependsOn' })
      .where('provider_ref', 'like', 'resource:%')
      .where('consumer_ref', 'like', 'component:%');
  }
}
