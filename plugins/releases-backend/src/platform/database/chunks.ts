import { Knex } from 'knex';

const ROWS_PER_INSERT = 100;

/**
 * Inserts any number of rows. SQLite takes at most 500 rows and 32,766 values
 * in one statement.
 *
 * @internal
 */
export async function insertAll<T extends object>(
  tx: Knex | Knex.Transaction,
  table: string,
  rows: readonly T[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await tx(table).insert(rows.slice(start, start + ROWS_PER_INSERT));
  }
}
