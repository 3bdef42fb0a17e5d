import { Knex } from 'knex';
import { anyOf, toDate, valuesOf } from '../../platform';
import { DependencyScope } from './DependencyScope';
import { Around, CalendarSpan } from './ReleaseFilter';

/**
 * Whether the release of the outer query has one of these tags.
 *
 * @param id - the column with its id
 * @internal
 */
export function hasTagOf(
  db: Knex,
  tags: readonly string[],
  id: string,
): Knex.QueryBuilder {
  return db
    .select(db.raw('1'))
    .from('release_tags')
    .whereRaw('?? = ??', ['release_tags.release_id', id])
    .where(anyOf(db, 'release_tags.tag', tags));
}

/**
 * The ids of releases that somebody owns or manages. Each half has an index of
 * its own, which a condition with `or` would use neither of.
 *
 * @internal
 */
export function idsOfResponsible(
  db: Knex,
  refs: readonly string[],
): Knex.QueryBuilder {
  return db
    .select('owned.id')
    .from('releases as owned')
    .where(anyOf(db, 'owned.owner_ref', refs))
    .unionAll(
      db
        .select('release_managers.release_id')
        .from('release_managers')
        .where(anyOf(db, 'release_managers.manager_ref', refs)),
    );
}

/** The ids of releases that ship one of the selected entities. @internal */
export function shipsOneOf(
  db: Knex,
  refs: Knex.QueryBuilder,
): Knex.QueryBuilder {
  return db
    .select('release_components.release_id')
    .from('release_components')
    .whereIn('release_components.entity_ref', refs);
}

function ownRefs({
  entityRefs,
  neighboursOnly,
}: Pick<Around, 'entityRefs' | 'neighboursOnly'>): readonly string[] {
  return neighboursOnly ? [] : entityRefs;
}

/** Some entities and their direct neighbours. @internal */
export function refsAround(
  db: Knex,
  dependencies: DependencyScope,
  { entityRefs, neighbours, neighboursOnly }: Around,
): Knex.QueryBuilder {
  const refs = valuesOf(db, ownRefs({ entityRefs, neighboursOnly }));
  if (neighbours.includes('upstream')) {
    refs.unionAll(dependencies.providerRefsOf(entityRefs));
  }
  if (neighbours.includes('downstream')) {
    refs.unionAll(dependencies.consumerRefsOf(entityRefs));
  }
  return refs;
}

/**
 * The same, as `value`, each with its `relation` to those entities: one that is
 * several of these is there as often.
 *
 * @internal
 */
export function relatedRefs(
  db: Knex,
  dependencies: DependencyScope,
  { entityRefs, neighbours, neighboursOnly }: Around,
): Knex.QueryBuilder {
  // knex puts the bindings of `from` before those of what is selected.
  const withRelation = (
    relation: 'own' | Around['neighbours'][number],
    refs: Knex.QueryBuilder,
  ) =>
    db
      .select('value', db.raw(`cast('${relation}' as varchar(16)) as relation`))
      .from(refs.as(`${relation}_refs`));
  const related = withRelation(
    'own',
    valuesOf(db, ownRefs({ entityRefs, neighboursOnly })),
  );
  if (neighbours.includes('upstream')) {
    related.unionAll(
      withRelation('upstream', dependencies.providerRefsOf(entityRefs)),
    );
  }
  if (neighbours.includes('downstream')) {
    related.unionAll(
      withRelation('downstream', dependencies.consumerRefsOf(entityRefs)),
    );
  }
  return related;
}

/**
 * The ids of releases of which something is in a calendar: a window, or a
 * milestone of a release that is not only a neighbour's. Each half has an index
 * of its own, which a condition with `or` would use neither of.
 *
 * @internal
 */
export function idsInCalendar(
  db: Knex,
  dependencies: DependencyScope,
  { from, to, around }: CalendarSpan,
): Knex.QueryBuilder {
  const placed = db
    .select('release_placements.release_id')
    .from('release_placements')
    .where('release_placements.window_end', '>', toDate(from))
    .where('release_placements.window_start', '<', toDate(to));
  const due = db
    .select('release_milestones.release_id')
    .from('release_milestones')
    .where('release_milestones.due_at', '>=', toDate(from))
    .where('release_milestones.due_at', '<', toDate(to));
  if (around) {
    placed.whereIn(
      'release_placements.row_ref',
      refsAround(db, dependencies, around),
    );
    due.whereIn(
      'release_milestones.release_id',
      shipsOneOf(db, valuesOf(db, ownRefs(around))),
    );
  }
  return placed.unionAll(due);
}
