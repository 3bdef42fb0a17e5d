import { JsonObject } from '@backstage/types';
import {
  COVERAGE_PARTS,
  CoveragePart,
  PROJECT_ANNOTATIONS,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { contains, wordsOf } from '../../platform';

/** A component that lacks something. @internal */
export interface UncoveredEntity {
  ref: string;
  title?: string;
  missing: CoveragePart[];
  document?: JsonObject;
}

/** How many components there are, and how many have each part. @internal */
export type PartCounts = Record<CoveragePart | 'components', number>;

/** Which components are asked for. @internal */
export interface CoverageFilter {
  missing?: CoveragePart;
  q?: string;
  after?: string;
  limit: number;
}

type CountRow = Record<CoveragePart | 'components', number | string | null>;

type JoinedRow = CountRow & {
  entity_ref: string | null;
  title: string | null;
  document: string | null;
} & Record<`has_${CoveragePart}`, number | string | null>;

/**
 * Which components of the last snapshot lack what releases can use, and how
 * many have it, in one statement.
 *
 * @internal
 */
export class CoverageStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async read(
    filter: CoverageFilter,
  ): Promise<{ counts: PartCounts; items: UncoveredEntity[] }> {
    const db = this.#db;
    const counts = db
      .from(this.#components().as('component'))
      .select(
        db.raw('count(*) as components'),
        ...COVERAGE_PARTS.map(part =>
          db.raw('sum(??) as ??', [`has_${part}`, part]),
        ),
      );
    const page = db
      .from(this.#components().as('component'))
      .modify(query => narrow(db, query, filter))
      .orderBy('entity_ref')
      .limit(filter.limit)
      .select('entity_ref', 'title', ...COVERAGE_PARTS.map(hasPart));
    const rows: JoinedRow[] = await db
      .from(counts.as('counts'))
      .leftJoin(page.as('page'), join => join.on(db.raw('1 = 1')))
      .leftJoin(
        'dependency_documents',
        'dependency_documents.entity_ref',
        'page.entity_ref',
      )
      .orderBy('page.entity_ref')
      .select('counts.*', 'page.*', 'dependency_documents.document');
    return {
      counts: countsOf(rows[0]),
      items: rows.flatMap(row =>
        row.entity_ref === null ? [] : toUncovered(row, row.entity_ref),
      ),
    };
  }

  /** Each component, with 1 or 0 for each part. */
  #components(): Knex.QueryBuilder {
    const db = this.#db;
    const has = (condition: Knex.Raw, part: CoveragePart) =>
      db.raw('case when ? then 1 else 0 end as ??', [condition, hasPart(part)]);
    const project = db.raw(
      PROJECT_ANNOTATIONS.map(() => 'document like ?').join(' or '),
      PROJECT_ANNOTATIONS.map(name => `%"${name}":"%`),
    );
    return db('dependency_entities')
      .leftJoin(
        'dependency_documents',
        'dependency_documents.entity_ref',
        'dependency_entities.entity_ref',
      )
      .where('dependency_entities.kind', 'Component')
      .select(
        'dependency_entities.entity_ref',
        'dependency_entities.title',
        has(db.raw('owner_ref is not null'), 'owner'),
        has(db.raw('lifecycle is not null'), 'lifecycle'),
        has(db.raw('related'), 'dependencies'),
        has(project, 'project'),
      );
  }
}

function hasPart(part: CoveragePart): `has_${CoveragePart}` {
  return `has_${part}`;
}

function narrow(
  db: Knex,
  query: Knex.QueryBuilder,
  filter: CoverageFilter,
): void {
  const { missing, q, after } = filter;
  const parts = missing === undefined ? COVERAGE_PARTS : [missing];
  query.where(lacking =>
    parts.forEach(part => lacking.orWhere(hasPart(part), 0)),
  );
  for (const word of wordsOf(q ?? '')) {
    query.where(named =>
      ['entity_ref', 'title'].forEach(column =>
        named.orWhere(contains(db, db.raw('lower(??)', [column]), word)),
      ),
    );
  }
  if (after !== undefined) {
    query.where('entity_ref', '>', after);
  }
}

function countsOf(row: CountRow): PartCounts {
  return {
    components: Number(row.components),
    owner: Number(row.owner ?? 0),
    lifecycle: Number(row.lifecycle ?? 0),
    dependencies: Number(row.dependencies ?? 0),
    project: Number(row.project ?? 0),
  };
}

function toUncovered(row: JoinedRow, ref: string): UncoveredEntity {
  return {
    ref,
    title: row.title ?? undefined,
    missing: COVERAGE_PARTS.filter(part => Number(row[hasPart(part)]) === 0),
    ...(row.document === null ? {} : { document: JSON.parse(row.document) }),
  };
}
