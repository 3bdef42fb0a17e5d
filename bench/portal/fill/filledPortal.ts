import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
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
import { fillCatalog } from './fillCatalog';
import { fillTrains } from './fillTrains';
import { fillWindows } from './fillWindows';
import { fillFindings, fillPolicies } from './governance/fillGovernance';
import { withPeople } from './people';
import { plannedReleases } from './plannedReleases';

/** Releases move into the past, so that a filling gets old. */
const KEPT_MS = 14 * 86_400_000;
const PAUSE_MS = 1_000;
const PATIENCE_MS = 30 * 60_000;

const CACHE = resolve(__dirname, '../../../node_modules/.cache/slipway-bench');

const LIB = resolve(__dirname, '../../lib');

/** What decides what is in a filled database. */
const SOURCES = [
  ...['catalog', 'fill', 'random', 'releases', 'scaleFree', 'sizes'].map(name =>
    join(LIB, `${name}.ts`),
  ),
  __dirname,
  join(__dirname, 'governance'),
  resolvePackagePath(
    '@slipway/backstage-plugin-releases-backend',
    'migrations',
  ),
  resolvePackagePath('@backstage/plugin-catalog-backend', 'migrations'),
];

/** Where fillings in files are kept. */
export const KEPT_FILES = join(CACHE, 'sqlite');

async function filesIn(source: string): Promise<string[]> {
  return source.endsWith('.ts')
    ? [source]
    : (await readdir(source, { withFileTypes: true }))
        .flatMap(entry => (entry.isFile() ? join(source, entry.name) : []))
        .sort();
}

async function keyOf(name: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesIn(source)) {
      hash.update(basename(file)).update(await readFile(file));
    }
  }
  return `${name}-${hash.digest('hex').slice(0, 12)}`;
}

/** Whether there is a file that says that something was filled, not long ago. */
async function isFresh(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < KEPT_MS,
    () => false,
  );
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

/** Waits until conflicts were found since an instant, and all is judged. */
export async function settled(portal: Portal, since: Date): Promise<void> {
  const manager = await portal.signIn('manager');
  await until('the conflicts are found', async () => {
    const { computedAt } = await manager.get<{ computedAt?: string }>(
      '/conflicts?limit=1',
    );
    return computedAt !== undefined && new Date(computedAt) >= since;
  });
  await until('every release is judged', async () => {
    const { verdicts } = await manager.get<{ verdicts: { waiting: number } }>(
      `${portal.url}/api/releases/health`,
    );
    return verdicts.waiting === 0;
  });
}

/** What PostgreSQL does by itself, some time after so much was written. */
async function settle(db: Knex) {
  if (db.client.config.client === 'pg') {
    await db.raw('vacuum analyze');
  }
}

async function fill(
  database: PortalDatabase,
  size: PortalSize,
  now: Date,
): Promise<void> {
  const providers = scaleFreeProviders(size);
  const entities = withPeople(catalogOf(size, providers));
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
  await step(`${size.planned} releases planned far ahead`, () =>
    withDatabase(database, 'releases', db =>
      storeReleases(db, plannedReleases(size, providers, now)),
    ),
  );
  await step(`${size.windows} windows`, () =>
    withDatabase(database, 'releases', db => fillWindows(db, size, now)),
  );
  await step(`${size.policies} policies`, () =>
    withDatabase(database, 'releases', db => fillPolicies(db, size)),
  );
  await step(`${size.evidence} records of evidence, ${size.votes} votes`, () =>
    withDatabase(database, 'releases', db => fillFindings(db, size, now)),
  );
  const portal = await Portal.start(options);
  try {
    const manager = await portal.signIn('manager');
    await step('what the catalog stitches', () =>
      withDatabase(database, 'catalog', db => stitched(db, entities.length)),
    );
    await withDatabase(database, 'releases', settle);
    await step('dependencies', () =>
      manager.post('/dependencies/refresh', { force: true }),
    );
    await step(`${size.trains} trains`, () => fillTrains(manager, size, now));
    await step('conflicts and verdicts', () => settled(portal, new Date()));
  } finally {
    await portal.stop();
  }
  await withDatabase(database, 'releases', settle);
}

/** A portal of a size for one run, filled anew only where that has to be. */
export async function filledPortal(
  server: DatabaseServer,
  name: keyof typeof PORTALS,
  anew: boolean,
): Promise<PortalDatabase> {
  const key = await keyOf(name);
  const file = join(CACHE, `${key}-${server.name}.filled`);
  const kept =
    !anew && (await isFresh(file)) ? await server.copy(key) : undefined;
  if (kept) {
    return kept;
  }
  console.log('Filling a portal, which is kept for the next runs:');
  const filled = await server.create();
  try {
    await fill(filled, PORTALS[name], new Date());
  } catch (error) {
    await filled.remove();
    throw error;
  }
  await server.forget(`${name}-`);
  await server.keep(filled, key);
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, '');
  const database = await server.copy(key);
  if (!database) {
    throw new Error('What was filled is not there.');
  }
  return database;
}
