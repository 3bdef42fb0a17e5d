import { randomBytes } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';

/** The databases of all plugins of a portal, for one run. */
export interface PortalDatabase {
  /** `backend.database` of the portal. */
  config: JsonObject;
  /** The database of one plugin. */
  open(plugin: string): Knex;
  /** Takes the databases away again. */
  remove(): Promise<void>;
}

/** Where portals keep their data, and filled ones are kept between runs. */
export interface DatabaseServer {
  name: string;
  create(): Promise<PortalDatabase>;
  /** Keeps the databases of a portal that has stopped, which are gone then. */
  keep(database: PortalDatabase, key: string): Promise<void>;
  /** Takes away what was kept by keys that begin so. */
  forget(prefix: string): Promise<void>;
  /** A copy of what was kept. */
  copy(key: string): Promise<PortalDatabase | undefined>;
  close(): Promise<void>;
}

function sqliteIn(directory: string): PortalDatabase {
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    open: plugin =>
      knexFactory({
        client: 'better-sqlite3',
        connection: { filename: join(directory, `${plugin}.sqlite`) },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      }),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Files in temporary folders; what is kept lies in another folder. */
export function sqliteFiles(cache: string): DatabaseServer {
  const folder = () => mkdtemp(join(tmpdir(), 'slipway-bench-'));
  return {
    name: 'SQLite',
    create: async () => sqliteIn(await folder()),
    keep: async (database, key) => {
      const { directory } = database.config.connection as JsonObject;
      const kept = join(cache, key);
      await mkdir(cache, { recursive: true });
      await cp(String(directory), `${kept}.new`, { recursive: true });
      await rename(`${kept}.new`, kept);
      await database.remove();
    },
    forget: async prefix => {
      const kept = await readdir(cache).catch((): string[] => []);
      for (const key of kept.filter(name => name.startsWith(prefix))) {
        await rm(join(cache, key), { recursive: true });
      }
    },
    copy: async key => {
      const kept = join(cache, key);
      if (!(await isThere(kept))) {
        return undefined;
      }
      const directory = await folder();
      await cp(kept, directory, { recursive: true });
      return sqliteIn(directory);
    },
    close: async () => {},
  };
}

/** A PostgreSQL server; what is kept is a database to copy others from. */
export function postgresServer(address: string): DatabaseServer {
  const admin = knexFactory({ client: 'pg', connection: address });
  const addressOf = (name: string) => {
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url;
  };
  const keptName = (key: string) =>
    `slipway_bench_kept_${key.replace(/\W/g, '_').toLowerCase()}`;

  function named(name: string): PortalDatabase {
    const { hostname, port, username, password } = addressOf(name);
    return {
      config: {
        client: 'pg',
        pluginDivisionMode: 'schema',
        connection: {
          host: hostname,
          port: Number(port || 5432),
          user: decodeURIComponent(username),
          password: decodeURIComponent(password),
          database: name,
        },
      },
      open: plugin =>
        knexFactory({
          client: 'pg',
          connection: addressOf(name).toString(),
          searchPath: [plugin],
        }),
      remove: async () => {
        await admin.raw('drop database if exists ?? with (force)', [name]);
      },
    };
  }

  async function create(template?: string): Promise<PortalDatabase> {
    const name = `slipway_bench_${randomBytes(4).toString('hex')}`;
    await (template === undefined
      ? admin.raw('create database ??', [name])
      : admin.raw('create database ?? template ??', [name, template]));
    return named(name);
  }

  return {
    name: 'PostgreSQL',
    create: () => create(),
    keep: async (database, key) => {
      const { database: name } = database.config.connection as JsonObject;
      await admin.raw('alter database ?? rename to ??', [
        String(name),
        keptName(key),
      ]);
    },
    forget: async prefix => {
      const { rows } = await admin.raw(
        'select datname from pg_database where starts_with(datname, ?)',
        [keptName(prefix)],
      );
      for (const { datname } of rows) {
        await admin.raw('drop database ??', [datname]);
      }
    },
    copy: async key => {
      const name = keptName(key);
      const { rows } = await admin.raw(
        'select 1 from pg_database where datname = ?',
        [name],
      );
      return rows.length > 0 ? create(name) : undefined;
    },
    close: () => admin.destroy(),
  };
}
