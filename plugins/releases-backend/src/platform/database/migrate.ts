import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrationsDirectory = resolvePackagePath(
  '@slipway/backstage-plugin-releases-backend',
  'migrations',
);

/**
 * Brings a database to the newest schema.
 *
 * @internal
 */
export async function migrate(db: Knex): Promise<void> {
  await db.migrate.latest({ directory: migrationsDirectory });
}

/**
 * The plugin's database, migrated unless the portal does without.
 *
 * @internal
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const db = await database.getClient();
  if (!database.migrations?.skip) {
    await migrate(db);
  }
  return db;
}
