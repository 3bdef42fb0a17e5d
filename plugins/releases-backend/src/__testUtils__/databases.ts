import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
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

/** Connections of another process to the same database. @internal */
export function connectionsBeside(db: Knex): Knex {
  return createKnex(db.client.config);
}
