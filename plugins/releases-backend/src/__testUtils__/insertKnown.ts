import { Knex } from 'knex';

/**
 * Inserts rows of today's shape into a table as an older schema has it: without
 * the columns that came later.
 *
 * @internal
 */
export async function insertKnown(
  db: Knex,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const known = Object.keys(await db(table).columnInfo());
  for (const row of rows) {
    await db(table).insert(
      Object.fromEntries(
        Object.entries(row).filter(([column]) => known.includes(column)),
      ),
    );
  }
}
