import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrate } from '../platform/database/migrate';

const ids: TestDatabaseId[] = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
  ? ['SQLITE_3', 'POSTGRES_15']
  : ['SQLITE_3'];

const databases = TestDatabases.create({ ids });

/**
 * The databases that store tests run on: SQLite, and PostgreSQL where the
 * environment names one.
 *
 * @internal
 */
export const databaseIds: TestDatabaseId[] = ids;

/** An empty database. @internal */
export async function emptyDatabase(id: TestDatabaseId): Promise<Knex> {
  return databases.init(id);
}

/** A database of the newest schema. @internal */
export async function migratedDatabase(id: TestDatabaseId): Promise<Knex> {
  const db = await emptyDatabase(id);
  await migrate(db);
  return db;
}
