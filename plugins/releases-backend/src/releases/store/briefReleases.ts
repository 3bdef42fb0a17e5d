import {
  CalendarItem,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { epochOf, wordsOf } from '../../platform';
import { applyReadScope } from './applyReadScope';
import { applyReleaseFilter } from './applyReleaseFilter';
import { Beside } from './Beside';
import { DependencyScope } from './DependencyScope';
import { narrowPlacements } from './placements';
import { ReleaseFilter } from './ReleaseFilter';
import { relatedRefs } from './releaseSubqueries';

/** Releases of which the window is in a span. @internal */
export interface BriefFilter
  extends Pick<
      ReleaseFilter,
      | 'scope'
      | 'ownerRef'
      | 'system'
      | 'domain'
      | 'trainId'
      | 'environment'
      | 'state'
      | 'tag'
      | 'q'
      | 'around'
    >,
    Required<Pick<ReleaseFilter, 'from' | 'to'>> {}

/** A release in a span of time, without its content. @internal */
export interface BriefRelease {
  id: string;
  state: ReleaseState;
  held: boolean;
  environment: string;
  /** Milliseconds since the epoch, as `end`. */
  start: number;
  end: number;
  /** How it stands to the entities asked about, the closest first. */
  relations: CalendarItem['relation'][];
}

/** What is read beside each of them, by the name that it gets. @internal */
export type BesideBriefs = Record<string, Beside<unknown, BriefRelease>>;

/** @internal */
export type BriefReleaseWith<B extends BesideBriefs> = BriefRelease & {
  [Name in keyof B]: ReturnType<B[Name]['read']>;
};

type BriefRow = Record<string, unknown> & {
  release_id: string;
  state: ReleaseState;
  held: boolean | number;
  environment: string;
  start_epoch: number;
  end_epoch: number;
  own?: number;
  upstream?: number;
  downstream?: number;
};

const RELATIONS = ['own', 'upstream', 'downstream'] as const;

const COLUMNS = ['release_id', 'state', 'held', 'environment', 'owner_ref'];

function toBrief(row: BriefRow, isAround: boolean): BriefRelease {
  return {
    id: row.release_id,
    state: row.state,
    held: Boolean(row.held),
    environment: row.environment,
    start: row.start_epoch,
    end: row.end_epoch,
    relations: isAround
      ? RELATIONS.filter(relation => Number(row[relation]) > 0)
      : ['own'],
  };
}

/** Whether the table of placements cannot tell by itself what passes. */
function needsReleases({ system, domain, tag, q }: BriefFilter) {
  return [system, domain, tag].some(Boolean) || wordsOf(q).length > 0;
}

/**
 * Selects releases from the table `release_placements`, whose narrow rows have
 * all that counting them takes, and what is asked for beside them, in one
 * statement.
 *
 * @internal
 */
export async function briefReleases<B extends BesideBriefs>(
  db: Knex,
  dependencies: DependencyScope,
  filter: BriefFilter,
  beside: B,
): Promise<BriefReleaseWith<B>[]> {
  const rows: BriefRow[] = await withBeside(
    db,
    readableBriefs(db, dependencies, filter),
    Object.values(beside),
  );
  const isAround = filter.around !== undefined;
  return rows.map(row => {
    const brief = toBrief(row, isAround);
    const read = Object.entries(beside).map(
      ([name, { read: readOne }]) => [name, readOne(row, brief)] as const,
    );
    return { ...brief, ...Object.fromEntries(read) } as BriefReleaseWith<B>;
  });
}

function withBeside(
  db: Knex,
  found: Knex.QueryBuilder,
  beside: readonly Beside<unknown>[],
): Knex.QueryBuilder {
  const query = db.with('brief', found).from('brief').select('brief.*');
  beside.forEach(({ columns, select }, place) => {
    const name = `beside_${place}`;
    query
      .leftJoin(
        select(() => db('brief').select('release_id')).as(name),
        `${name}.release_id`,
        'brief.release_id',
      )
      .select(columns.map(column => `${name}.${column}`));
  });
  return query;
}

/** What may be read is asked once all are found, however few they are. */
function readableBriefs(
  db: Knex,
  dependencies: DependencyScope,
  filter: BriefFilter,
): Knex.QueryBuilder {
  const found = briefs(db, dependencies, filter);
  if (filter.scope === 'all') {
    return found;
  }
  const readable = db.with('found', found).from('found').select('found.*');
  applyReadScope(db, dependencies, readable, filter.scope, {
    name: 'found',
    id: 'release_id',
  });
  return readable;
}

function briefs(
  db: Knex,
  dependencies: DependencyScope,
  filter: BriefFilter,
): Knex.QueryBuilder {
  const { from, to, around, system, domain, tag, q } = filter;
  const query = db('release_placements')
    .modify(placed => narrowPlacements(db, placed, filter))
    .groupBy([...COLUMNS, 'window_start', 'window_end'])
    .select(
      ...COLUMNS,
      epochOf(db, 'window_start', 'start_epoch'),
      epochOf(db, 'window_end', 'end_epoch'),
    );
  if (around) {
    query.join(
      relatedRefs(db, dependencies, around).as('around'),
      'around.value',
      'row_ref',
    );
    for (const relation of RELATIONS) {
      query.select(
        db.raw('max(case when around.relation = ? then 1 else 0 end) as ??', [
          relation,
          relation,
        ]),
      );
    }
  }
  if (needsReleases(filter)) {
    const passing = db('releases').select('releases.id');
    applyReleaseFilter(db, dependencies, passing, {
      ...{ scope: 'all', from, to, system, domain, tag, q },
    });
    query.whereIn('release_id', passing);
  }
  return query;
}
