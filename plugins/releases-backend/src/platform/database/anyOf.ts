import { Knex } from 'knex';

/** PostgreSQL weighs each value of an array while it plans, of rows it does not. */
const PLANNED_ONE_BY_ONE = 200;

/**
 * The condition that a column has one of some values. Several travel as one
 * parameter, so that their number has no limit and the statement stays the
 * same; of a single one SQLite knows that an index has the rest in order.
 *
 * @internal
 */
export function anyOf(
  db: Knex,
  column: string,
  values: readonly (string | number)[],
  type: 'text' | 'bigint' = 'text',
): Knex.Raw {
  if (values.length === 1) {
    return db.raw('?? = ?', [column, values[0]]);
  }
  if (db.client.config.client === 'pg') {
    const given = values.map(String);
    return given.length > PLANNED_ONE_BY_ONE
      ? db.raw(`?? in (select unnest(?::${type}[]))`, [column, given])
      : db.raw(`?? = any(?::${type}[])`, [column, given]);
  }
  return db.raw('?? in (select value from json_each(?))', [
    column,
    JSON.stringify(values),
  ]);
}

/**
 * A query for some values, as rows of one column `value`.
 *
 * @internal
 */
export function valuesOf(
  db: Knex,
  values: readonly string[],
): Knex.QueryBuilder {
  return db
    .select('value')
    .from(
      db.client.config.client === 'pg'
        ? db.raw('unnest(?::text[]) as value', [[...values]])
        : db.raw('json_each(?)', [JSON.stringify(values)]),
    );
}
