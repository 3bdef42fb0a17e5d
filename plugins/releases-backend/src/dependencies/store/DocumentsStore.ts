import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { anyOf, insertAll } from '../../platform';
import { difference } from '../derive/difference';
import { EntityDocument } from '../derive/entityDocument';
import { keyOf } from '../derive/keyOf';
import { ProjectsStore } from './ProjectsStore';

const BATCH = 1000;

interface DocumentRow {
  entity_ref: string;
  kind: string;
  hash: string;
  document: string;
}

/** An entity and what the catalog says of it. @internal */
export interface DescribedEntity {
  ref: string;
  document: JsonObject;
}

/**
 * Keeps what the catalog says of entities, so that scopes can be matched while
 * the catalog is away.
 *
 * @internal
 */
export class DocumentsStore {
  readonly #db: Knex;
  readonly #projects: ProjectsStore;

  constructor(db: Knex) {
    this.#db = db;
    this.#projects = new ProjectsStore(db);
  }

  /**
   * Makes these the documents, writing differences only.
   *
   * @returns the references of those that came, went or changed
   */
  async apply(
    tx: Knex.Transaction,
    next: readonly EntityDocument[],
  ): Promise<string[]> {
    const { added, removed } = difference(
      await tx<DocumentRow>('dependency_documents').select(
        'entity_ref',
        'hash',
      ),
      next,
      {
        current: row => keyOf(row.entity_ref, row.hash),
        next: item => keyOf(item.ref, item.hash),
      },
    );
    const gone = removed.map(row => row.entity_ref);
    await tx('dependency_documents')
      .where(anyOf(tx, 'entity_ref', gone))
      .delete();
    await insertAll<DocumentRow>(
      tx,
      'dependency_documents',
      added.map(({ ref, ...item }) => ({ entity_ref: ref, ...item })),
    );
    await this.#projects.follow(tx, { removed: gone, added });
    return [...new Set([...added.map(({ ref }) => ref), ...gone])];
  }

  async byRefs(refs: readonly string[]): Promise<Map<string, JsonObject>> {
    const rows = await this.#db<DocumentRow>('dependency_documents')
      .where(anyOf(this.#db, 'entity_ref', refs))
      .select('entity_ref', 'document');
    return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.document)]));
  }

  async among(refs: Knex.QueryBuilder): Promise<JsonObject[]> {
    const rows = await this.#db<DocumentRow>('dependency_documents')
      .whereIn('entity_ref', refs)
      .select('document');
    return rows.map(row => JSON.parse(row.document));
  }

  /** Every entity of a kind, in the order of the refs, in batches. */
  async *ofKind(kind: string): AsyncGenerator<DescribedEntity[]> {
    let after = '';
    for (;;) {
      const rows = await this.#db<DocumentRow>('dependency_documents')
        .where({ kind })
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(BATCH)
        .select('entity_ref', 'document');
      if (rows.length === 0) {
        return;
      }
      yield rows.map(row => ({
        ref: row.entity_ref,
        document: JSON.parse(row.document),
      }));
      after = rows[rows.length - 1].entity_ref;
    }
  }
}
