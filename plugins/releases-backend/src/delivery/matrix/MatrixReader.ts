import {
  DeploymentState,
  EnvironmentMatrixQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  contains,
  StoredInstant,
  toIso,
  toOptionalIso,
  withoutUndefined,
  wordsOf,
} from '../../platform';
import { DeployedCell } from './matrixCells';

/** Which components are asked for. @internal */
export interface MatrixFilter
  extends Pick<EnvironmentMatrixQuery, 'entityRef' | 'q'> {
  /** Selects components. */
  among?: Knex.QueryBuilder;
  /** Selects what was released last; only components of which other versions run. */
  driftingFrom?: Knex.QueryBuilder;
}

interface RunningRow {
  entity_ref: string;
  environment: string;
  version: string | null;
  digest: string | null;
  since: StoredInstant | null;
  deployment_id: string | null;
  url: string | null;
}

interface OpenRow {
  entity_ref: string;
  environment: string;
  version: string;
  state: DeploymentState;
  at: StoredInstant;
  deployment_id: string;
}

/**
 * Reads what runs where: each page by the keys of its components, so that it
 * costs the same however many deployments there are.
 *
 * @internal
 */
export class MatrixReader {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The components of a page, by reference; one more than asked for if there are more. */
  async components(
    filter: MatrixFilter,
    { limit, after }: { limit: number; after?: string },
  ): Promise<string[]> {
    const { entityRef, q, among, driftingFrom } = filter;
    const query = this.#db('running_versions as page')
      .distinct('page.entity_ref')
      .orderBy('page.entity_ref')
      .limit(limit + 1);
    if (after !== undefined) {
      query.where('page.entity_ref', '>', after);
    }
    if (entityRef) {
      query.where(anyOf(this.#db, 'page.entity_ref', entityRef));
    }
    for (const word of wordsOf(q)) {
      query.where(contains(this.#db, this.#name(), word));
    }
    if (among) {
      query.whereIn('page.entity_ref', among);
    }
    if (driftingFrom) {
      query
        .withMaterialized('drifting', this.#drifting(driftingFrom))
        .whereIn('page.entity_ref', this.#db('drifting').select('entity_ref'));
    }
    const rows: { entity_ref: string }[] = await query;
    return rows.map(row => row.entity_ref);
  }

  /** What is known of some components in each environment. */
  async cells(entityRefs: readonly string[]): Promise<DeployedCell[]> {
    const [running, open, reviews] = await Promise.all([
      this.#running(entityRefs),
      this.#open(entityRefs),
      this.#reviews(entityRefs),
    ]);
    return running.map(row => {
      const key = keyOf(row);
      const underWay = open.get(key);
      return withoutUndefined<DeployedCell>({
        entityRef: row.entity_ref,
        environment: row.environment,
        version: row.version ?? undefined,
        digest: row.digest ?? undefined,
        since: toOptionalIso(row.since),
        deploymentId: row.deployment_id ?? undefined,
        url: row.url ?? undefined,
        underWay: underWay && {
          deploymentId: underWay.deployment_id,
          version: underWay.version,
          state: underWay.state,
          since: toIso(underWay.at),
        },
        needsReview: reviews.get(key) ?? 0,
      });
    });
  }

  /** Found for all at once: looking them up one by one takes far longer. */
  #drifting(lastShipped: Knex.QueryBuilder): Knex.QueryBuilder {
    return lastShipped
      .distinct('shipped.entity_ref')
      .whereNotExists(
        this.#db('running_versions as own')
          .select(this.#db.raw('1'))
          .whereRaw('own.entity_ref = shipped.entity_ref')
          .whereRaw('own.environment = shipped.environment')
          .whereRaw('own.version = shipped.to_version'),
      );
  }

  #running(entityRefs: readonly string[]): Promise<RunningRow[]> {
    return this.#db('running_versions')
      .where(anyOf(this.#db, 'entity_ref', entityRefs))
      .select();
  }

  /** Of several deployments that have not ended, the one that was told of last. */
  async #open(entityRefs: readonly string[]): Promise<Map<string, OpenRow>> {
    const rows: OpenRow[] = await this.#db('deployed_components')
      .where(anyOf(this.#db, 'entity_ref', entityRefs))
      .whereRaw("state in ('queued', 'running')")
      .orderBy(['at', 'deployment_id'])
      .select();
    return new Map(rows.map(row => [keyOf(row), row]));
  }

  async #reviews(entityRefs: readonly string[]): Promise<Map<string, number>> {
    const rows: { entity_ref: string; environment: string; count: unknown }[] =
      await this.#db('deployed_components')
        .where(anyOf(this.#db, 'entity_ref', entityRefs))
        .whereRaw('needs_review')
        .groupBy('entity_ref', 'environment')
        .select('entity_ref', 'environment')
        .count({ count: '*' });
    return new Map(rows.map(row => [keyOf(row), Number(row.count)]));
  }

  /** What stands behind the kind and the namespace. */
  #name(): Knex.Raw {
    return this.#db.raw(
      this.#db.client.config.client === 'pg'
        ? "split_part(page.entity_ref, '/', 2)"
        : "substr(page.entity_ref, instr(page.entity_ref, '/') + 1)",
    );
  }
}

function keyOf(row: Pick<OpenRow, 'entity_ref' | 'environment'>): string {
  return JSON.stringify([row.entity_ref, row.environment]);
}
