import { Knex } from 'knex';
import { anyOf, toDate } from '../../platform';
import { applyReadScope } from './applyReadScope';
import { DependencyScope } from './DependencyScope';
import { ReleaseFilter } from './ReleaseFilter';

/**
 * Which components of which releases a query is about. In contrast to a query
 * of releases, `entityRef`, `system` and `domain` narrow the components too.
 *
 * @internal
 */
export interface PlacementFilter
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
    >,
    Required<Pick<ReleaseFilter, 'from' | 'to'>> {
  entityRef?: readonly string[];
}

/** What the rows of placements tell by themselves. @internal */
export type OwnPlacementFilter = Pick<
  PlacementFilter,
  'ownerRef' | 'trainId' | 'environment' | 'state' | 'from' | 'to'
>;

/**
 * Narrows a query of the table `release_placements` by its own columns.
 *
 * @internal
 */
export function narrowPlacements(
  db: Knex,
  query: Knex.QueryBuilder,
  filter: OwnPlacementFilter,
): void {
  query
    .where('release_placements.window_end', '>', toDate(filter.from))
    .where('release_placements.window_start', '<', toDate(filter.to));
  const columns: [string, readonly string[] | undefined][] = [
    ['owner_ref', filter.ownerRef],
    ['train_id', filter.trainId],
    ['environment', filter.environment],
    ['state', filter.state],
  ];
  for (const [column, values] of columns) {
    if (values) {
      query.where(anyOf(db, `release_placements.${column}`, values));
    }
  }
}

/**
 * Selects from the table `release_placements`, which has all that filters and
 * the conditions of policies ask, so that the releases are not read.
 *
 * @internal
 */
export function placementsIn(
  db: Knex,
  dependencies: DependencyScope,
  filter: PlacementFilter,
): Knex.QueryBuilder {
  const query = db
    .select('release_placements.*')
    .from('release_placements')
    .modify(placed => narrowPlacements(db, placed, filter));
  if (filter.entityRef) {
    query.where(anyOf(db, 'release_placements.row_ref', filter.entityRef));
  }
  const groups = [
    filter.system && { systemRefs: filter.system },
    filter.domain && { domainRefs: filter.domain },
  ];
  for (const group of groups) {
    if (group) {
      query.whereIn(
        'release_placements.row_ref',
        dependencies.componentRefsIn(group),
      );
    }
  }
  if (filter.tag) {
    query.whereIn(
      'release_placements.release_id',
      db('release_tags')
        .select('release_id')
        .where(anyOf(db, 'tag', filter.tag)),
    );
  }
  applyReadScope(db, dependencies, query, filter.scope, {
    name: 'release_placements',
    id: 'release_id',
  });
  return query;
}
