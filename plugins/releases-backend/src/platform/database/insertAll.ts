import { Knex } from 'knex';

/** As many as are a few megabytes. */
const ROWS_PER_INSERT = 2_000;

/** What becomes of rows whose key is there already. @internal */
export interface OnConflict {
  /** The columns of a unique index. */
  key: readonly string[];
  /** `merge` writes over what is there. */
  then: 'ignore' | 'merge';
}

/**
 * Inserts any number of rows. They travel as one parameter of a statement that
 * stays the same, since naming each value apart takes far longer than writing
 * them. What a row lacks, or has as undefined, is null.
 *
 * @param rows - of texts, numbers, booleans, instants and nulls
 * @param conflict - absent: none may be there yet
 * @internal
 */
export async function insertAll<T extends object>(
  tx: Knex | Knex.Transaction,
  table: string,
  rows: readonly T[],
  conflict?: OnConflict,
): Promise<void> {
  const isPostgres = tx.client.config.client === 'pg';
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const names = columns.map(() => '??').join(', ');
  const { sql, names: named } = onConflict(columns, conflict);
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const values = JSON.stringify(
      rows
        .slice(start, start + ROWS_PER_INSERT)
        .map(row => plain(row, isPostgres)),
    );
    await (isPostgres
      ? tx.raw(
          `insert into ?? (${names}) select ${names} from json_populate_recordset(null::??, ?) ${sql}`,
          [table, ...columns, ...columns, table, values, ...named],
        )
      : tx.raw(
          `insert into ?? (${names}) select ${columns
            .map(() => 'json_extract(value, ?)')
            .join(', ')} from json_each(?) where true ${sql}`,
          [
            table,
            ...columns,
            ...columns.map(name => `$.${name}`),
            values,
            ...named,
          ],
        ));
  }
}

function onConflict(
  columns: readonly string[],
  conflict: OnConflict | undefined,
): { sql: string; names: string[] } {
  if (!conflict) {
    return { sql: '', names: [] };
  }
  const { key, then } = conflict;
  const target = `on conflict (${key.map(() => '??').join(', ')}) do`;
  const others = columns.filter(name => !key.includes(name));
  return then === 'ignore'
    ? { sql: `${target} nothing`, names: [...key] }
    : {
        sql: `${target} update set ${others
          .map(() => '?? = excluded.??')
          .join(', ')}`,
        names: [...key, ...others.flatMap(name => [name, name])],
      };
}

/** PostgreSQL reads instants as texts; SQLite keeps them as numbers. */
function plain(row: object, isPostgres: boolean): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === 'string') {
        return [name, value.toWellFormed()];
      }
      return value instanceof Date && !isPostgres
        ? [name, value.getTime()]
        : [name, value];
    }),
  );
}
