import { Knex } from 'knex';
import { anyOf } from '../database/anyOf';

/** Whether the release of the outer query has one of these tags. @internal */
export function hasTagOf(db: Knex, tags: readonly string[]): Knex.QueryBuilder {
  return db
    .select(db.raw('1'))
    .from('release_tags')
    .whereRaw('?? = ??', ['release_tags.release_id', 'releases.id'])
    .where(anyOf(db, 'release_tags.tag', tags));
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
