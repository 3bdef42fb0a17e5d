import {
  DependencyEdge,
  CoverageFinding,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, valuesOf } from '../../platform';
import { Finding, SnapshotEntity } from '../derive/types';
import { edgesAt } from './edgesAt';
import { EdgeRow, EntityRow, FindingRow, toEdge, toEntity } from './rows';

/** Which end of an edge is held against references. @internal */
export type EdgeEnd = 'consumer_ref' | 'provider_ref';

/** @internal */
export interface EdgeQuery {
  end: EdgeEnd;
  refs: readonly string[];
  /** The edges of that instant; absent: those that hold now. */
  at?: Date;
  limit?: number;
}

/** What to narrow entities to: all that is given must hold. @internal */
export interface EntityFilter {
  ownerRefs?: readonly string[];
  systemRefs?: readonly string[];
  domainRefs?: readonly string[];
  kind?: string;
  /** `spec.type` */
  type?: string;
}

/**
 * Reads the edges, entities and findings of the last snapshot.
 *
 * @internal
 */
export class DependenciesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async edges(query: EdgeQuery): Promise<DependencyEdge[]> {
    const rows = edgesAt(this.#db, query.at)
      .where(anyOf(this.#db, query.end, query.refs))
      .orderBy(['consumer_ref', 'provider_ref', 'kind', 'via_ref', 'id']);
    if (query.limit !== undefined) {
      rows.limit(query.limit);
    }
    return (await rows).map(toEdge);
  }

  /** The edges with both ends among some entities. */
  async edgesAmong(refs: readonly string[]): Promise<DependencyEdge[]> {
    const rows = await edgesAt(this.#db)
      .where(anyOf(this.#db, 'consumer_ref', refs))
      .where(anyOf(this.#db, 'provider_ref', refs));
    return rows.map(toEdge);
  }

  /** Every edge that holds now, by its ends. */
  async allEdges(): Promise<
    Pick<DependencyEdge, 'consumerRef' | 'providerRef'>[]
  > {
    const rows = await edgesAt(this.#db).select('consumer_ref', 'provider_ref');
    return rows.map(row => ({
      consumerRef: row.consumer_ref,
      providerRef: row.provider_ref,
    }));
  }

  async entities(refs: readonly string[]): Promise<SnapshotEntity[]> {
    const rows = await this.#entities().where(
      anyOf(this.#db, 'entity_ref', refs),
    );
    return rows.map(toEntity);
  }

  /** Whether an entity is in the snapshot or ever had an edge. */
  async isKnown(ref: string): Promise<boolean> {
    const found = await Promise.all([
      this.#entities().where({ entity_ref: ref }).first('entity_ref'),
      this.#edges().where({ consumer_ref: ref }).first('id'),
      this.#edges().where({ provider_ref: ref }).first('id'),
    ]);
    return found.some(row => row !== undefined);
  }

  async countComponents(): Promise<{ all: number; unrelated: number }> {
    const rows: { related: boolean | number; count: number | string }[] =
      await this.#entities()
        .where({ kind: 'Component' })
        .groupBy('related')
        .select('related')
        .count({ count: '*' });
    const countOf = (related: boolean) =>
      Number(rows.find(row => Boolean(row.related) === related)?.count ?? 0);
    return { all: countOf(true) + countOf(false), unrelated: countOf(false) };
  }

  async unrelatedComponents(limit: number): Promise<string[]> {
    const rows = await this.#entities()
      .where({ kind: 'Component', related: false })
      .orderBy('entity_ref')
      .limit(limit)
      .select('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  async countEdges(): Promise<number> {
    const rows: { count: number | string }[] = await this.#edges()
      .whereNull('valid_to')
      .count({ count: '*' });
    return Number(rows[0].count);
  }

  async countFindings(): Promise<Map<Finding['category'], number>> {
    const rows: { category: Finding['category']; count: number | string }[] =
      await this.#findings()
        .groupBy('category')
        .select('category')
        .count({ count: '*' });
    return new Map(
      rows.map(({ category, count }) => [category, Number(count)]),
    );
  }

  async findings(
    category: Finding['category'],
    limit: number,
  ): Promise<CoverageFinding[]> {
    const rows = await this.#findings()
      .where({ category })
      .orderBy(['entity_ref', 'id'])
      .limit(limit);
    return rows.map(row => ({
      entityRef: row.entity_ref,
      targetRef: row.target_ref,
      relation: row.relation,
      sentence: row.sentence,
    }));
  }

  /** Selects `entity_ref` of the snapshot's entities that a filter lets pass. */
  refsIn(filter: EntityFilter): Knex.QueryBuilder {
    const query = this.#db('dependency_entities').select('entity_ref');
    const conditions = {
      owner_ref: filter.ownerRefs,
      system_ref: filter.systemRefs,
      kind: filter.kind === undefined ? undefined : [filter.kind],
      type: filter.type === undefined ? undefined : [filter.type],
    };
    for (const [column, refs] of Object.entries(conditions)) {
      if (refs) {
        query.where(anyOf(this.#db, `dependency_entities.${column}`, refs));
      }
    }
    if (filter.domainRefs) {
      query.whereIn(
        'dependency_entities.domain_ref',
        this.#domainsWithin(filter.domainRefs),
      );
    }
    return query;
  }

  /** Selects some domains and their subdomains, however deep. */
  #domainsWithin(refs: readonly string[]): Knex.QueryBuilder {
    return this.#db
      .withRecursive('domains_within', ['ref'], query =>
        query
          .select('given.value')
          .from(valuesOf(this.#db, refs).as('given'))
          .union(
            this.#db
              .select('inner.entity_ref')
              .from('dependency_entities as inner')
              .join('domains_within', 'inner.domain_ref', 'domains_within.ref')
              .where('inner.kind', 'Domain'),
          ),
      )
      .select('domains_within.ref')
      .from('domains_within');
  }

  /** Selects what every entity of the snapshot is called and is a part of. */
  described(): Knex.QueryBuilder {
    return this.#db('dependency_entities').select(
      'entity_ref',
      'title',
      'system_ref',
      'domain_ref',
    );
  }

  /** Selects the refs at the other end of the edges that hold now, as `value`. */
  neighbourRefsOf(end: EdgeEnd, refs: readonly string[]): Knex.QueryBuilder {
    const otherEnd = end === 'consumer_ref' ? 'provider_ref' : 'consumer_ref';
    return this.#db('dependency_edges')
      .where(anyOf(this.#db, `dependency_edges.${end}`, refs))
      .whereNull('dependency_edges.valid_to')
      .distinct(`dependency_edges.${otherEnd} as value`);
  }

  /** Selects the refs of some entities and of what they depend on now. */
  usedRefsOf(refs: readonly string[]): Knex.QueryBuilder {
    return valuesOf(this.#db, refs).unionAll(
      this.neighbourRefsOf('consumer_ref', refs),
    );
  }

  /** The same of the snapshot's entities that a filter lets pass. */
  usedRefsIn(filter: EntityFilter): Knex.QueryBuilder {
    return this.refsIn(filter).unionAll(
      this.#db('dependency_edges')
        .whereIn('dependency_edges.consumer_ref', this.refsIn(filter))
        .whereNull('dependency_edges.valid_to')
        .select('dependency_edges.provider_ref'),
    );
  }

  #edges() {
    return this.#db<EdgeRow>('dependency_edges');
  }

  #entities() {
    return this.#db<EntityRow>('dependency_entities');
  }

  #findings() {
    return this.#db<FindingRow>('dependency_findings');
  }
}
