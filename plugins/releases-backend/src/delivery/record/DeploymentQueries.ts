import { DeploymentListQuery } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, StoredInstant, toDate, toIso } from '../../platform';
import { StoredDeployment } from './StoredDeployment';

/** Which deployments are asked for. @internal */
export type DeploymentFilter = Pick<
  DeploymentListQuery,
  | 'entityRef'
  | 'environment'
  | 'state'
  | 'releaseId'
  | 'version'
  | 'needsReview'
> & {
  /** Selects the ids of releases of which one is asked for by its id. */
  readable?: () => Knex.QueryBuilder;
};

/** Where a page of deployments goes on. @internal */
export interface DeploymentPosition {
  at: string;
  id: string;
}

interface PageRow {
  id: string;
  state_at: StoredInstant;
  content: string;
}

/**
 * Finds deployments, the one that came to its state last first.
 *
 * @internal
 */
export class DeploymentQueries {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async page(
    filter: DeploymentFilter,
    { limit, after }: { limit: number; after?: DeploymentPosition },
  ): Promise<{ items: StoredDeployment[]; next?: DeploymentPosition }> {
    const rows: PageRow[] = await this.#query(filter)
      .modify(query => after && behind(query, after))
      .orderBy([
        { column: 'deployments.state_at', order: 'desc' },
        { column: 'deployments.id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select('deployments.id', 'deployments.state_at', 'deployments.content');
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ content }) => JSON.parse(content)),
      next:
        rows.length > limit && last
          ? { at: toIso(last.state_at), id: last.id }
          : undefined,
    };
  }

  async count(filter: DeploymentFilter): Promise<number> {
    const [row] = await this.#query(filter).count({ count: '*' });
    return Number(row.count);
  }

  #query(filter: DeploymentFilter): Knex.QueryBuilder {
    const { entityRef, environment, state, releaseId, version } = filter;
    const query = this.#db('deployments');
    const columns: [string, readonly string[] | undefined][] = [
      ['environment', environment],
      ['state', state],
      ['release_id', releaseId === undefined ? undefined : [releaseId]],
    ];
    for (const [column, values] of columns) {
      if (values) {
        query.where(anyOf(this.#db, `deployments.${column}`, values));
      }
    }
    if (filter.readable) {
      query.whereIn('deployments.release_id', filter.readable());
    }
    if (filter.needsReview !== undefined) {
      query.whereRaw(
        filter.needsReview
          ? 'deployments.needs_review'
          : 'not deployments.needs_review',
      );
    }
    if (entityRef ?? version) {
      query.whereIn('deployments.id', this.#bringing(entityRef, version));
    }
    return query;
  }

  #bringing(
    entityRefs: readonly string[] | undefined,
    version: string | undefined,
  ): Knex.QueryBuilder {
    const query = this.#db('deployed_components').select('deployment_id');
    if (entityRefs) {
      query.where(anyOf(this.#db, 'entity_ref', entityRefs));
    }
    return version === undefined ? query : query.where({ version });
  }
}

function behind(query: Knex.QueryBuilder, after: DeploymentPosition): void {
  const at = toDate(after.at);
  query.where(part =>
    part
      .where('deployments.state_at', '<', at)
      .orWhere(same =>
        same
          .where('deployments.state_at', at)
          .where('deployments.id', '<', after.id),
      ),
  );
}
