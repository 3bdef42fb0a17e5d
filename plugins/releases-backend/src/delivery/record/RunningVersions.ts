import { Knex } from 'knex';
import {
  anyOf,
  groupBy,
  insertAll,
  StoredInstant,
  toDate,
  toIso,
  valuesOf,
} from '../../platform';
import { runningAfter } from './runningAfter';
import {
  DeployedVersion,
  deployedVersions,
  StoredDeployment,
} from './StoredDeployment';

const TABLE = 'running_versions';
const KEY = ['entity_ref', 'environment'];

interface SucceededRow {
  deployment_id: string;
  entity_ref: string;
  version: string;
  digest: string | null;
  at: StoredInstant;
  url: string | null;
}

function toVersion(row: SucceededRow): DeployedVersion {
  return {
    deploymentId: row.deployment_id,
    entityRef: row.entity_ref,
    version: row.version,
    digest: row.digest ?? undefined,
    state: 'succeeded',
    at: toIso(row.at),
    url: row.url ?? undefined,
  };
}

/**
 * What runs where. Each component and environment that a deployment is known of
 * has a row, which is locked before a deployment of it is written, so that of
 * two deployments at once both are seen.
 *
 * @internal
 */
export class RunningVersions {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Makes others who deploy the same wait until the transaction ends. */
  async lock(
    tx: Knex.Transaction,
    { components, environment }: StoredDeployment,
  ): Promise<void> {
    const refs = components.map(({ entityRef }) => entityRef).sort();
    await insertAll(
      tx,
      TABLE,
      refs.map(ref => ({ entity_ref: ref, environment })),
      { key: KEY, then: 'ignore' },
    );
    await tx(TABLE)
      .where({ environment })
      .where(anyOf(tx, 'entity_ref', refs))
      .orderBy('entity_ref')
      .forUpdate()
      .select('entity_ref');
  }

  /** Keeps what runs after a deployment was written, in its transaction. */
  async settle(
    tx: Knex.Transaction,
    deployment: StoredDeployment,
  ): Promise<void> {
    const { environment } = deployment;
    const others = await this.#lastBeside(tx, deployment);
    await insertAll(
      tx,
      TABLE,
      deployedVersions(deployment).map(own => {
        const running = runningAfter([
          own,
          ...(others.get(own.entityRef) ?? []),
        ]);
        return {
          entity_ref: own.entityRef,
          environment,
          version: running?.version ?? null,
          digest: running?.digest ?? null,
          since: running ? toDate(running.at) : null,
          deployment_id: running?.deploymentId ?? null,
          url: running?.url ?? null,
        };
      }),
      { key: KEY, then: 'merge' },
    );
  }

  /** What ran before a deployment at an instant, by component. */
  async before(
    deployment: Pick<StoredDeployment, 'id' | 'components' | 'environment'>,
    at: string,
  ): Promise<Map<string, string>> {
    const last = await this.#lastBeside(this.#db, deployment, toDate(at));
    return new Map(
      [...last].map(([entityRef, [{ version }]]) => [entityRef, version]),
    );
  }

  /** The last other deployment of each component that succeeded. */
  async #lastBeside(
    db: Knex,
    {
      id,
      components,
      environment,
    }: Pick<StoredDeployment, 'id' | 'components' | 'environment'>,
    until?: Date,
  ): Promise<ReadonlyMap<string, DeployedVersion[]>> {
    const refs = components.map(({ entityRef }) => entityRef);
    const lastOf = db('deployed_components as one')
      .whereRaw('one.entity_ref = given.value')
      .where({ 'one.environment': environment, 'one.state': 'succeeded' })
      .whereNot('one.deployment_id', id)
      .modify(query => until && query.where('one.at', '<=', until))
      .orderBy([
        { column: 'one.at', order: 'desc' },
        { column: 'one.deployment_id', order: 'desc' },
      ])
      .limit(1)
      .select('one.deployment_id');
    const rows: SucceededRow[] = await db
      .from(valuesOf(db, refs).as('given'))
      .join('deployed_components as last', last =>
        last
          .on('last.entity_ref', 'given.value')
          .on('last.deployment_id', db.raw('(?)', [lastOf])),
      )
      .join('deployments', 'deployments.id', 'last.deployment_id')
      .select(
        'last.deployment_id',
        'last.entity_ref',
        'last.version',
        'last.digest',
        'last.at',
        urlOf(db),
      );
    return groupBy(rows.map(toVersion), ({ entityRef }) => entityRef);
  }
}

/** Where the tool shows a deployment, which stands in its content alone. */
function urlOf(db: Knex): Knex.Raw {
  return db.raw(
    db.client.config.client === 'pg'
      ? `deployments.content::json ->> 'url' as url`
      : `json_extract(deployments.content, '$.url') as url`,
  );
}
