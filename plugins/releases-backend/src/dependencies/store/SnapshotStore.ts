import { JsonObject } from '@backstage/types';
import { NEIGHBOURS } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { anyOf, insertAll, toIso } from '../../platform';
import { difference } from '../derive/difference';
import { fingerprintOf } from '../derive/fingerprintOf';
import { KindCounts } from '../derive/shrinkage';
import { Derivation } from '../derive/types';
import { EdgeEnd } from './DependenciesStore';
import { DocumentsStore } from './DocumentsStore';
import {
  edgeKey,
  EdgeRow,
  entityKey,
  EntityRow,
  findingKey,
  FindingRow,
  SnapshotRow,
  toEdgeRow,
  toEntityRow,
  toFindingRow,
} from './rows';

/** A refresh that changed something, and how it was confirmed since. @internal */
export interface StoredSnapshot {
  id: string;
  at: string;
  confirmedAt: string;
  entities: number;
  edges: number;
  catalogRequests: number;
  durationMs: number;
}

/** What reading the catalog took. @internal */
export interface ReadingCosts {
  catalogRequests: number;
  /** How long it took so far. */
  elapsedMs(): number;
}

/** @internal */
export interface Applied {
  isChanged: boolean;
  snapshot: StoredSnapshot;
  /** Edges that are new, and edges that no longer hold. */
  added: number;
  removed: number;
  /** The entities that came, went or changed. */
  entityRefs: string[];
}

/** What a refresh took, and what it came to. */
interface Refreshed {
  costs: ReadingCosts;
  fingerprint: string;
}

function toSnapshot(row: SnapshotRow): StoredSnapshot {
  return {
    id: row.id,
    at: toIso(row.at),
    confirmedAt: toIso(row.confirmed_at),
    entities: row.entities,
    edges: row.edges,
    catalogRequests: row.catalog_requests,
    durationMs: row.duration_ms,
  };
}

function withIds(tx: Knex, rows: readonly { id: number | string }[]) {
  return anyOf(
    tx,
    'id',
    rows.map(row => row.id),
    'bigint',
  );
}

function latestRow(db: Knex) {
  return db('dependency_snapshots')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
}

/**
 * Keeps what was derived from the catalog, and writes only what differs from
 * what it has.
 *
 * @internal
 */
export class SnapshotStore {
  readonly #db: Knex;
  readonly #documents: DocumentsStore;

  constructor(db: Knex) {
    this.#db = db;
    this.#documents = new DocumentsStore(db);
  }

  async latest(db: Knex = this.#db): Promise<StoredSnapshot | undefined> {
    const row = await latestRow(db);
    return row && toSnapshot(row);
  }

  /**
   * The last snapshot, whether it has an entity, and what it has of it.
   *
   * @param countedAtMost - where the counting of its neighbours ends
   */
  async latestWith(
    ref: string,
    countedAtMost: number,
  ): Promise<
    | (StoredSnapshot & {
        hasEntity: boolean;
        document?: JsonObject;
        neighbours: Record<(typeof NEIGHBOURS)[number], number>;
      })
    | undefined
  > {
    const db = this.#db;
    const neighbours = (near: EdgeEnd, far: EdgeEnd) =>
      db
        .from(
          db('dependency_edges')
            .where(near, ref)
            .whereNull('valid_to')
            .distinct(far)
            .limit(countedAtMost)
            .as('counted'),
        )
        .count('*');
    const row = await latestRow(db).select(
      '*',
      db('dependency_entities')
        .where('entity_ref', ref)
        .count('*')
        .as('entities'),
      db('dependency_documents')
        .where('entity_ref', ref)
        .select('document')
        .as('document'),
      neighbours('consumer_ref', 'provider_ref').as('providers'),
      neighbours('provider_ref', 'consumer_ref').as('consumers'),
    );
    return (
      row && {
        ...toSnapshot(row),
        hasEntity: Number(row.entities) > 0,
        document: row.document ? JSON.parse(row.document) : undefined,
        neighbours: {
          upstream: Number(row.providers),
          downstream: Number(row.consumers),
        },
      }
    );
  }

  async kindCounts(): Promise<KindCounts> {
    const rows: { kind: string; count: number | string }[] = await this.#db(
      'dependency_entities',
    )
      .groupBy('kind')
      .select('kind')
      .count({ count: '*' });
    return Object.fromEntries(
      rows.map(({ kind, count }) => [kind, Number(count)]),
    );
  }

  /** Makes what was derived the current state, as of an instant. */
  async apply(
    tx: Knex.Transaction,
    next: Derivation,
    now: Date,
    costs: ReadingCosts,
  ): Promise<Applied> {
    const row = await latestRow(tx);
    const last = row && toSnapshot(row);
    const fingerprint = fingerprintOf(next);
    // Clocks of replicas differ; an edge must not end before it began.
    const at =
      last && new Date(last.confirmedAt) > now
        ? new Date(last.confirmedAt)
        : now;
    if (last && row.fingerprint === fingerprint) {
      return {
        ...{ isChanged: false, added: 0, removed: 0, entityRefs: [] },
        snapshot: await this.#confirm(tx, last, at, { costs, fingerprint }),
      };
    }
    const edges = await this.#applyEdges(tx, next, at);
    const entityRefs = [
      ...new Set([
        ...(await this.#applyEntities(tx, next)),
        ...(await this.#documents.apply(tx, next.documents)),
      ]),
    ];
    const changes = [
      edges.added,
      edges.removed,
      entityRefs.length,
      await this.#applyFindings(tx, next),
    ];
    const isChanged = !last || changes.some(count => count > 0);
    return {
      ...edges,
      entityRefs,
      isChanged,
      snapshot: isChanged
        ? await this.#insert(tx, next, at, { costs, fingerprint })
        : await this.#confirm(tx, last, at, { costs, fingerprint }),
    };
  }

  async #applyEntities(tx: Knex.Transaction, next: Derivation) {
    const { added, removed } = difference<EntityRow, EntityRow>(
      await tx<EntityRow>('dependency_entities').select(),
      next.entities.map(toEntityRow),
      { current: entityKey, next: entityKey },
    );
    await tx('dependency_entities')
      .where(
        anyOf(
          tx,
          'entity_ref',
          removed.map(row => row.entity_ref),
        ),
      )
      .delete();
    await insertAll(tx, 'dependency_entities', added);
    return [...added, ...removed].map(row => row.entity_ref);
  }

  async #applyEdges(tx: Knex.Transaction, next: Derivation, at: Date) {
    const { added, removed } = difference(
      await tx<EdgeRow>('dependency_edges')
        .where({ provenance: 'catalog' })
        .whereNull('valid_to')
        .select('id', 'consumer_ref', 'provider_ref', 'kind', 'via_ref'),
      next.edges.map(edge => toEdgeRow(edge, at)),
      { current: edgeKey, next: edgeKey },
    );
    await tx('dependency_edges')
      .where(withIds(tx, removed))
      .update({ valid_to: at });
    await insertAll(tx, 'dependency_edges', added);
    return { added: added.length, removed: removed.length };
  }

  async #applyFindings(tx: Knex.Transaction, next: Derivation) {
    const { added, removed } = difference(
      await tx<FindingRow>('dependency_findings').select(),
      next.findings.map(toFindingRow),
      { current: findingKey, next: findingKey },
    );
    await tx('dependency_findings').where(withIds(tx, removed)).delete();
    await insertAll(tx, 'dependency_findings', added);
    return added.length + removed.length;
  }

  async #insert(
    tx: Knex.Transaction,
    next: Derivation,
    at: Date,
    { costs, fingerprint }: Refreshed,
  ) {
    const row: SnapshotRow = {
      id: uuid(),
      at,
      confirmed_at: at,
      entities: next.entities.length,
      edges: next.edges.length,
      catalog_requests: costs.catalogRequests,
      duration_ms: costs.elapsedMs(),
      fingerprint,
    };
    await tx('dependency_snapshots').insert(row);
    return toSnapshot(row);
  }

  async #confirm(
    tx: Knex.Transaction,
    last: StoredSnapshot,
    at: Date,
    { costs, fingerprint }: Refreshed,
  ): Promise<StoredSnapshot> {
    const confirmation = {
      confirmed_at: at,
      catalog_requests: costs.catalogRequests,
      duration_ms: costs.elapsedMs(),
      fingerprint,
    };
    await tx('dependency_snapshots')
      .where({ id: last.id })
      .update(confirmation);
    return {
      ...last,
      confirmedAt: toIso(at),
      catalogRequests: confirmation.catalog_requests,
      durationMs: confirmation.duration_ms,
    };
  }
}
