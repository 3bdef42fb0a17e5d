import { Knex } from 'knex';

/**
 * The condition that a column has one of some values. They travel as one
 * parameter, so that their number has no limit and the statement stays the
 * same.
 *
 * @internal
 */
export function anyOf(
  db: Knex,
  column: string,
  values: readonly (string | number)[],
  type: 'text' | 'bigint' = 'text',
): Knex.Raw {
  return db.client.config.client === 'pg'
    ? db.raw(`?? = any(?::${type}[])`, [column, values.map(String)])
    : db.raw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(values),
      ]);
}
