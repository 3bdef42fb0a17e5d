import { Knex } from 'knex';
import { RecordTable, Versioned } from './RecordTable';

type Rows = Pick<RecordTable<Versioned>, 'table' | 'idColumn'>;

const BATCH = 500;

/**
 * Makes others who write some records wait until the transaction ends, not
 * those who refer to them. Rows are locked in the order of their ids, so that no
 * two transactions wait for each other.
 *
 * @returns the revision of each that is there, by its id
 * @internal
 */
export async function lockRevisions(
  tx: Knex.Transaction,
  { table, idColumn = 'id' }: Rows,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const revisions = new Map<string, number>();
  const sorted = [...new Set(ids)].sort();
  for (let start = 0; start < sorted.length; start += BATCH) {
    const rows: Versioned[] = await tx(table)
      .whereIn(idColumn, sorted.slice(start, start + BATCH))
      .orderBy(idColumn)
      .forNoKeyUpdate()
      .select({ id: idColumn, revision: 'revision' });
    rows.forEach(({ id, revision }) => revisions.set(id, revision));
  }
  return revisions;
}

/**
 * Every record's id and revision, archived ones included, in batches.
 *
 * @internal
 */
export async function* allRevisions(
  db: Knex,
  { table, idColumn = 'id' }: Rows,
): AsyncGenerator<Versioned[]> {
  let after = '';
  for (;;) {
    const rows: Versioned[] = await db(table)
      .where(idColumn, '>', after)
      .orderBy(idColumn)
      .limit(BATCH)
      .select({ id: idColumn, revision: 'revision' });
    if (rows.length === 0) {
      return;
    }
    yield rows;
    after = rows[rows.length - 1].id;
  }
}
