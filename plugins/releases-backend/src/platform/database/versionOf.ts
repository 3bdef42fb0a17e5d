import { Knex } from 'knex';

/**
 * Selects `version`, a text that is another one when any of the rows is.
 *
 * @param each - SQL for what tells of one row whether it is still the same
 * @param order - the column by which rows are always in the same order
 * @internal
 */
export function versionOf(db: Knex, each: string, order: string): Knex.Raw {
  return db.raw(
    db.client.config.client === 'pg'
      ? `md5(string_agg(${each}, ',' order by ${order})) as version`
      : `group_concat(${each}, ',' order by ${order}) as version`,
  );
}
