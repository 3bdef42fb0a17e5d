import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import knexFactory, { Knex } from 'knex';

/** A database of its own for one run. */
export interface BenchDatabase {
  name: string;
  db: Knex;
  /** Takes the database away again. */
  remove(): Promise<void>;
}

/** A file in a temporary folder, or what was asked to be kept. */
export async function openSqlite(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-'));
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'releases.sqlite') },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: { pragma(text: string): void },
        done: (error?: Error) => void,
      ) => {
        connection.pragma('foreign_keys = ON');
        done();
      },
    },
  });
  return {
    name: 'SQLite',
    db,
    remove: async () => {
      await db.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

/** A new database on a PostgreSQL server. */
export async function openPostgres(connection: string): Promise<BenchDatabase> {
  const name = `slipway_bench_${randomBytes(4).toString('hex')}`;
  const admin = knexFactory({ client: 'pg', connection });
  await admin.raw('create database ??', [name]);
  const address = new URL(connection);
  address.pathname = `/${name}`;
  const db = knexFactory({ client: 'pg', connection: address.toString() });
  return {
    name: 'PostgreSQL',
    db,
    remove: async () => {
      await db.destroy();
      await admin.raw('drop database ?? with (force)', [name]);
      await admin.destroy();
    },
  };
}

/** The server that the usual variables name, if they name one. */
export function postgresAddress(env: NodeJS.ProcessEnv): string | undefined {
  if (env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING) {
    return env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
  }
  if (!env.PGHOST && !env.PGPORT && !env.PGUSER) {
    return undefined;
  }
  const address = new URL('postgresql://127.0.0.1');
  address.hostname = env.PGHOST ?? '127.0.0.1';
  address.port = env.PGPORT ?? '5432';
  address.username = env.PGUSER ?? 'postgres';
  address.password = env.PGPASSWORD ?? '';
  address.pathname = env.PGDATABASE ?? 'postgres';
  return address.toString();
}
