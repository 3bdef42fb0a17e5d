import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { catalogOf } from '../../lib/catalog';
import { storeReleases } from '../../lib/fill';
import { releasesOf } from '../../lib/releases';
import { scaleFreeProviders } from '../../lib/scaleFree';
import { PORTALS, PortalSize } from '../../lib/sizes';
import { DatabaseServer, PortalDatabase } from '../databases';
import { Portal } from '../Portal';
import { streamCatalog } from '../streamCatalog';
import { fillCatalog } from './fillCatalog';
import { fillTrains } from './fillTrains';
import { fillWindows } from './fillWindows';

/** What is told of a filled portal, besides its data. */
export interface Filling {
  filledAt: string;
  /** The first refresh of the dependencies, and the catalog read beside it. */
  firstRefreshMs: number;
  streamMs: number;
}

/** Releases move into the past, so that a filling gets old. */
const KEPT_MS = 14 * 86_400_000;
const PAUSE_MS = 1_000;
const PATIENCE_MS = 30 * 60_000;

const CACHE = resolve(__dirname, '../../../node_modules/.cache/slipway-bench');

/** What decides what is in a filled database. */
const SOURCES = [
  resolve(__dirname, '../../lib'),
  __dirname,
  resolvePackagePath(
    '@slipway/backstage-plugin-releases-backend',
    'migrations',
  ),
  resolvePackagePath('@backstage/plugin-catalog-backend', 'migrations'),
];

/** Where fillings in files are kept. */
export const KEPT_FILES = join(CACHE, 'sqlite');

async function keyOf(name: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const file of (await readdir(folder)).sort()) {
      hash.update(file).update(await readFile(join(folder, file)));
    }
  }
  return `${name}-${hash.digest('hex').slice(0, 12)}`;
}

async function readFilling(file: string): Promise<Filling | undefined> {
  const filling = await readFile(file, 'utf8').then(
    (text): Filling => JSON.parse(text),
    () => undefined,
  );
  const age = Date.now() - Date.parse(filling?.filledAt ?? '1970-01-01');
  return age < KEPT_MS ? filling : undefined;
}

/** Says what is done now and, once it is done, how long it took. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`  ${what} …`);
  const began = performance.now();
  const done = await work();
  const seconds = (performance.now() - began) / 1000;
  console.log(` ${seconds.toFixed(1)} s`);
  return done;
}

async function until(what: string, isTrue: () => Promise<boolean>) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain until ${what}.`);
    }
    await wait(PAUSE_MS);
  }
}

async function withDatabase(
  database: PortalDatabase,
  plugin: string,
  work: (db: Knex) => Promise<unknown>,
) {
  const db = database.open(plugin);
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

/** Waits for the catalog to stitch all that it has, and says how far it is. */
async function stitched(db: Knex, entities: number) {
  const left = async () => {
    const [{ count }] = await db('stitch_queue').count({ count: '*' });
    return Number(count);
  };
  let told = 0;
  await until('the catalog has stitched its entities', async () => {
    const queued = await left();
    const tenths = Math.floor((10 * (entities - queued)) / entities);
    if (tenths > told) {
      told = tenths;
      process.stdout.write(` ${tenths}0 %`);
    }
    return queued === 0;
  });
}

/** Waits until conflicts were found by all that there is as of an instant. */
export async function conflictsFound(
  portal: Portal,
  since: Date,
): Promise<void> {
  const manager = await portal.signIn('manager');
  await until('the conflicts are found', async () => {
    const { computedAt } = await manager.get<{ computedAt?: string }>(
      '/conflicts?limit=1',
    );
    return computedAt !== undefined && new Date(computedAt) >= since;
  });
}

async function fill(
  database: PortalDatabase,
  size: PortalSize,
  now: Date,
): Promise<Filling> {
  const providers = scaleFreeProviders(size);
  const entities = catalogOf(size, providers);
  const options = { database: database.config, releases: true };
  await step('tables', async () => (await Portal.start(options)).stop());
  await step(`${entities.length} entities`, () =>
    withDatabase(database, 'catalog', db => fillCatalog(db, entities)),
  );
  await step(`${size.releases} releases`, () =>
    withDatabase(database, 'releases', db =>
      storeReleases(db, releasesOf(size, providers, now), stored => {
        if (stored % 20_000 === 0) {
          process.stdout.write(` ${stored}`);
        }
      }),
    ),
  );
  await step(`${size.windows} windows`, () =>
    withDatabase(database, 'releases', db => fillWindows(db, size, now)),
  );
  const portal = await Portal.start(options);
  try {
    const manager = await portal.signIn('manager');
    await step('what the catalog stitches', () =>
      withDatabase(database, 'catalog', db => stitched(db, entities.length)),
    );
    for (const plugin of ['catalog', 'releases']) {
      await withDatabase(database, plugin, db => db.raw('analyze'));
    }
    const streamMs = await streamCatalog(manager);
    const began = performance.now();
    await step('dependencies', () =>
      manager.post('/dependencies/refresh', { force: true }),
    );
    const firstRefreshMs = performance.now() - began;
    await step(`${size.trains} trains`, () => fillTrains(manager, size, now));
    await step('conflicts', () => conflictsFound(portal, new Date()));
    return { filledAt: now.toISOString(), firstRefreshMs, streamMs };
  } finally {
    await portal.stop();
  }
}

/** A portal of a size for one run, filled anew only where that has to be. */
export async function filledPortal(
  server: DatabaseServer,
  name: keyof typeof PORTALS,
  anew: boolean,
): Promise<{ database: PortalDatabase; filling: Filling }> {
  const key = await keyOf(name);
  const file = join(CACHE, `${key}-${server.name}.json`);
  const known = anew ? undefined : await readFilling(file);
  const kept = known && (await server.copy(key));
  if (known && kept) {
    return { database: kept, filling: known };
  }
  console.log('Filling a portal, which is kept for the next runs:');
  const filled = await server.create();
  const filling = await fill(filled, PORTALS[name], new Date()).catch(
    async error => {
      await filled.remove();
      throw error;
    },
  );
  for (const plugin of ['catalog', 'releases']) {
    await withDatabase(filled, plugin, db => db.raw('analyze'));
  }
  await server.keep(filled, key);
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, JSON.stringify(filling));
  const database = await server.copy(key);
  if (!database) {
    throw new Error('What was filled is not there.');
  }
  return { database, filling };
}
