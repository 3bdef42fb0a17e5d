import { ReleaseSource } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  insertAll,
  LedgerHead,
  RecordTable,
  toDate,
  toNullableDate,
} from '../../platform';
import { subjectOf as releaseSubjectOf } from '../../releases';
import { StoredDeployment } from './StoredDeployment';

const COMPONENTS = 'deployed_components';

function toRow(deployment: StoredDeployment) {
  return {
    id: deployment.id,
    revision: deployment.revision,
    source_provider: deployment.source.provider,
    source_external_id: deployment.source.externalId,
    environment: deployment.environment,
    state: deployment.state,
    state_at: toDate(deployment.stateAt),
    started_at: toNullableDate(deployment.startedAt),
    finished_at: toNullableDate(deployment.finishedAt),
    attempt: deployment.attempt,
    release_id: deployment.releaseId ?? null,
    needs_review: deployment.needsReview,
    content: JSON.stringify(deployment),
  };
}

function toComponentRows(deployment: StoredDeployment) {
  const { id, environment, state, stateAt, needsReview } = deployment;
  return deployment.components.map(({ entityRef, version, digest }) => ({
    deployment_id: id,
    entity_ref: entityRef,
    environment,
    version,
    digest: digest ?? null,
    state,
    at: toDate(stateAt),
    needs_review: needsReview,
  }));
}

function toDeployment({ content }: { content: string }): StoredDeployment {
  return JSON.parse(content);
}

/** @internal */
export type Versioned = Pick<StoredDeployment, 'id' | 'revision'>;

/**
 * Deployments in the database, beside the rows that they are found by, which
 * are written with them.
 *
 * @internal
 */
export class DeploymentsStore implements RecordTable<StoredDeployment> {
  readonly table = 'deployments';
  readonly untold = [
    'id',
    'createdBy',
    'createdAt',
    'updatedBy',
    'needsReview',
    'reviews',
  ];
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  subjectOf(id: string): string {
    return `deployment:${id}`;
  }

  /** The activity of its release tells of it. */
  aboutOf({ id, releaseId }: StoredDeployment): string {
    return releaseId === undefined
      ? this.subjectOf(id)
      : releaseSubjectOf(releaseId);
  }

  announcementOf({ id }: StoredDeployment): Announcement {
    return { kind: 'deployments', id };
  }

  async insert(
    tx: Knex.Transaction,
    deployments: readonly StoredDeployment[],
  ): Promise<void> {
    await insertAll(tx, this.table, deployments.map(toRow));
    await insertAll(tx, COMPONENTS, deployments.flatMap(toComponentRows));
  }

  async update(
    tx: Knex.Transaction,
    deployments: readonly StoredDeployment[],
  ): Promise<void> {
    for (const deployment of deployments) {
      await tx(this.table)
        .where({ id: deployment.id })
        .update(toRow(deployment));
    }
    await insertAll(tx, COMPONENTS, deployments.flatMap(toComponentRows), {
      key: ['deployment_id', 'entity_ref'],
      then: 'merge',
    });
  }

  async get(id: string): Promise<StoredDeployment | undefined> {
    const row = await this.#db(this.table).where({ id }).first('content');
    return row && toDeployment(row);
  }

  async bySource({
    provider,
    externalId,
  }: ReleaseSource): Promise<StoredDeployment | undefined> {
    const row = await this.#db(this.table)
      .where({ source_provider: provider, source_external_id: externalId })
      .first('content');
    return row && toDeployment(row);
  }

  /** The components of a release that its deployments to an environment have brought. */
  async succeededRefs(
    releaseId: string,
    environment: string,
  ): Promise<Set<string>> {
    const refs: string[] = await this.#db(this.table)
      .join(COMPONENTS, `${COMPONENTS}.deployment_id`, `${this.table}.id`)
      .where(`${this.table}.release_id`, releaseId)
      .where(`${COMPONENTS}.environment`, environment)
      .where(`${COMPONENTS}.state`, 'succeeded')
      .distinct(`${COMPONENTS}.entity_ref`)
      .pluck(`${COMPONENTS}.entity_ref`);
    return new Set(refs);
  }

  /** The chains in the ledger of the deployments of a release. */
  async headsOf(releaseId: string): Promise<LedgerHead[]> {
    const rows: { id: string; revision: number }[] = await this.#db(this.table)
      .where('release_id', releaseId)
      .orderBy('id')
      .select('id', 'revision');
    return rows.map(({ id, revision }) => ({
      subject: this.subjectOf(id),
      length: revision,
    }));
  }

  /**
   * Has the release of a deployment moved on with it.
   *
   * @param from - not before this instant
   */
  async wantMove(tx: Knex.Transaction, id: string, from: Date): Promise<void> {
    await tx(this.table).where({ id }).update({ move_due_at: from });
  }

  /**
   * Says that its release was moved on, or cannot be, as of a revision; what
   * was told since is still to be done.
   */
  async moveDone({ id, revision }: Versioned): Promise<void> {
    await this.#db(this.table)
      .where({ id, revision })
      .update({ move_due_at: null });
  }

  /**
   * Takes deployments whose releases are to be moved on, each for one backend
   * alone until the lease is over.
   */
  async claimMoves(
    now: Date,
    { limit, leaseMs }: { limit: number; leaseMs: number },
  ): Promise<StoredDeployment[]> {
    return this.#db.transaction(async tx => {
      const isPostgres = tx.client.config.client === 'pg';
      const due: { id: string; content: string }[] = await tx(this.table)
        .where('move_due_at', '<=', now)
        .orderBy('move_due_at')
        .limit(limit)
        .modify(rows => isPostgres && rows.forUpdate().skipLocked())
        .select('id', 'content');
      if (due.length === 0) {
        return [];
      }
      await tx(this.table)
        .where(
          anyOf(
            tx,
            'id',
            due.map(({ id }) => id),
          ),
        )
        .update({ move_due_at: new Date(now.getTime() + leaseMs) });
      return due.map(toDeployment);
    });
  }
}
