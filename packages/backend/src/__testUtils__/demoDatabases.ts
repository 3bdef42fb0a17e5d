import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';

/** The databases that the demo portal is tried on. */
export const demoDatabases = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
  ? (['SQLITE_3', 'POSTGRES_15'] as const)
  : (['SQLITE_3'] as const);

const testDatabases = TestDatabases.create({ ids: [...demoDatabases] });

/** An empty database. */
export async function testDatabase(
  id: (typeof demoDatabases)[number],
): Promise<Knex> {
  return testDatabases.init(id);
}

/** The `backend.database` of a new database. */
export async function demoDatabase(
  id: (typeof demoDatabases)[number],
): Promise<object> {
  if (id === 'SQLITE_3') {
    return { client: 'better-sqlite3', connection: ':memory:' };
  }
  const { client } = await testDatabases.init(id);
  const { host, port, user, password, database } = client.config.connection;
  return {
    client: 'pg',
    pluginDivisionMode: 'schema',
    connection: { host, port, user, password, database },
  };
}
