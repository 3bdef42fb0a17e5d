import {
  CalendarItem,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  StoredInstant,
  toDate,
  valuesOf,
  wordsOf,
} from '../../platform';
import { applyReleaseFilter } from './applyReleaseFilter';
import { DependencyScope } from './DependencyScope';
import { ReleaseFilter } from './ReleaseFilter';
import { refsAround } from './releaseSubqueries';

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

interface BriefRow {
  release_id: string;
  state: ReleaseState;
  held: boolean | number;
  environment: string;
  window_start: StoredInstant;
  window_end: StoredInstant;
  own?: number;
  upstream?: number;
  downstream?: number;
}

const RELATIONS = ['own', 'upstream', 'downstream'] as const;

const COLUMNS = [
  'release_id',
  'state',
  'held',
  'environment',
  'window_start',
  'window_end',
];

function toBrief(row: BriefRow, isAround: boolean): BriefRelease {
  return {
    id: row.release_id,
    state: row.state,
    held: Boolean(row.held),
    environment: row.environment,
    start: new Date(row.window_start).getTime(),
    end: new Date(row.window_end).getTime(),
    relations: isAround
      ? RELATIONS.filter(relation => Number(row[relation]) > 0)
      : ['own'],
  };
}

/** Whether the table of placements cannot tell by itself what passes. */
function needsReleases({ scope, system, domain, tag, q }: BriefFilter) {
  return (
    scope !== 'all' ||
    [system, domain, tag].some(Boolean) ||
    wordsOf(q).length > 0
  );
}

/**
 * Selects releases from the table `release_placements`, whose narrow rows have
 * all that counting them takes, in one statement.
 *
 * @internal
 */
export async function briefReleases(
  db: Knex,
  dependencies: DependencyScope,
  filter: BriefFilter,
): Promise<BriefRelease[]> {
  const { from, to, around, scope, system, domain, tag, q } = filter;
  const query = db('release_placements')
    .where('window_end', '>', toDate(from))
    .where('window_start', '<', toDate(to))
    .groupBy(COLUMNS)
    .select(COLUMNS);
  const columns: [string, readonly string[] | undefined][] = [
    ['owner_ref', filter.ownerRef],
    ['train_id', filter.trainId],
    ['environment', filter.environment],
    ['state', filter.state],
  ];
  for (const [column, values] of columns) {
    if (values) {
      query.where(anyOf(db, column, values));
    }
  }
  if (around) {
    query.whereIn('row_ref', refsAround(db, dependencies, around));
    const refs = {
      own: valuesOf(db, around.entityRefs),
      upstream: dependencies.providerRefsOf(around.entityRefs),
      downstream: dependencies.consumerRefsOf(around.entityRefs),
    };
    for (const relation of RELATIONS) {
      query.select(
        db.raw('max(case when row_ref in (?) then 1 else 0 end) as ??', [
          refs[relation],
          relation,
        ]),
      );
    }
  }
  if (needsReleases(filter)) {
    const passing = db('releases').select('releases.id');
    applyReleaseFilter(db, dependencies, passing, {
      ...{ scope, system, domain, tag, q },
    });
    query.whereIn('release_id', passing);
  }
  const rows: BriefRow[] = await query;
  return rows.map(row => toBrief(row, around !== undefined));
}
