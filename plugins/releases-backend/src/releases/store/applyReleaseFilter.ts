import { OPEN_STATES } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, toDate, wordsOf } from '../../platform';
import { applyReadScope } from './applyReadScope';
import { DependencyScope } from './DependencyScope';
import {
  hasTagOf,
  idsOfResponsible,
  idsInCalendar,
  refsAround,
  shipsOneOf,
} from './releaseSubqueries';
import { isLate } from './isLate';
import { ReleaseFilter } from './ReleaseFilter';
import { idsWithWords } from './releaseSearch';

/**
 * Turns a filter into conditions on the table `releases` of a query.
 *
 * @internal
 */
export function applyReleaseFilter(
  db: Knex,
  dependencies: DependencyScope,
  query: Knex.QueryBuilder,
  filter: ReleaseFilter,
): void {
  applyReadScope(db, dependencies, query, filter.scope, {
    name: 'releases',
    id: 'id',
    areFew: Boolean(filter.areFew ?? filter.ids ?? filter.around),
  });

  if (!filter.withArchived) {
    if (filter.archived) {
      query.whereNotNull('releases.archived_at');
    } else {
      query.whereNull('releases.archived_at');
    }
  }

  const columns: [string, readonly string[] | undefined][] = [
    ['id', filter.ids],
    ['owner_ref', filter.ownerRef],
    ['train_id', filter.trainId],
    ['environment', filter.environment],
    ['state', filter.state],
    ['kind', filter.kind],
    ['impact', filter.impact],
  ];
  for (const [column, values] of columns) {
    if (values) {
      query.where(anyOf(db, `releases.${column}`, values));
    }
  }
  if (filter.responsibleRef) {
    query.whereIn('releases.id', idsOfResponsible(db, filter.responsibleRef));
  }
  if (filter.tag) {
    query.whereExists(hasTagOf(db, filter.tag, 'releases.id'));
  }
  if (filter.held === true) {
    query.whereNotNull('releases.held_at');
  } else if (filter.held === false) {
    query.whereNull('releases.held_at');
  }
  if (filter.system) {
    query.whereIn(
      'releases.id',
      shipsOneOf(
        db,
        dependencies.componentRefsIn({ systemRefs: filter.system }),
      ),
    );
  }
  if (filter.domain) {
    query.whereIn(
      'releases.id',
      shipsOneOf(
        db,
        dependencies.componentRefsIn({ domainRefs: filter.domain }),
      ),
    );
  }
  if (filter.around) {
    query.whereIn(
      'releases.id',
      shipsOneOf(db, refsAround(db, dependencies, filter.around)),
    );
  }
  if (filter.calendar) {
    query.whereIn(
      'releases.id',
      idsInCalendar(db, dependencies, filter.calendar),
    );
  }
  filter.among?.forEach(ids => query.whereIn('releases.id', ids()));
  if (filter.overdue) {
    query.whereIn('releases.state', OPEN_STATES);
    query.whereRaw(filter.overdue.is ? '?' : 'not coalesce(?, false)', [
      isLate(db, filter.overdue.at),
    ]);
  }
  if (filter.from !== undefined || filter.to !== undefined) {
    applySpan(db, query, filter);
  }
  const words = wordsOf(filter.q);
  if (words.length > 0) {
    query.whereIn('releases.id', idsWithWords(db, words));
  }
}

/** Archived releases have no place in time; their plan tells when they were. */
function applySpan(
  db: Knex,
  query: Knex.QueryBuilder,
  { from, to, archived, withArchived }: ReleaseFilter,
): void {
  const narrow = (of: Knex.QueryBuilder, table: string) => {
    if (from !== undefined) {
      of.where(`${table}.window_end`, '>', toDate(from));
    }
    if (to !== undefined) {
      of.where(`${table}.window_start`, '<', toDate(to));
    }
  };
  if (archived || withArchived) {
    narrow(query, 'releases');
    return;
  }
  const placed = db('release_placements').select(
    'release_placements.release_id',
  );
  narrow(placed, 'release_placements');
  query.whereIn('releases.id', placed);
}
