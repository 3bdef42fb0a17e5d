import { Knex } from 'knex';
import { WindowsStore } from '../../plugins/releases-backend/src/schedule/windows/record/WindowsStore';
import { importReleases } from '../lib/fill';
import { releasesOf } from '../lib/releases';
import { scaleFreeProviders } from '../lib/scaleFree';
import { PortalSize } from '../lib/sizes';
import { percentile } from '../lib/statistics';
import { dailyWindows } from '../windows/storedWindows';
import { PortalDatabase } from './databases';
import { Portal, Visitor } from './Portal';
import { streamCatalog } from './streamCatalog';

const TIMES = 5;
const IMPORTED = 2_000;
const DAILY = 150;

/** What is derived from the catalog. */
const DERIVED = [
  'dependency_edges',
  'dependency_findings',
  'dependency_documents',
  'dependency_entities',
  'dependency_snapshots',
];

async function medianOf(
  times: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    await work(turn);
    taken.push(performance.now() - began);
  }
  return percentile(taken, 0.5);
}

async function withReleases<T>(
  database: PortalDatabase,
  work: (db: Knex) => Promise<T>,
): Promise<T> {
  const db = database.open('releases');
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** A refresh that finds all as it was, and a stream of the catalog beside it. */
export async function refreshUnchanged(manager: Visitor) {
  const refresh = () => manager.post('/dependencies/refresh', {});
  await refresh();
  await streamCatalog(manager);
  return {
    refreshMs: await medianOf(TIMES, refresh),
    streamMs: await medianOf(TIMES, () => streamCatalog(manager)),
  };
}

/** The same where nothing is known yet; the portal must not run meanwhile. */
export async function refreshFirst(database: PortalDatabase) {
  await withReleases(database, async db => {
    for (const table of DERIVED) {
      await db(table).delete();
    }
  });
  const portal = await Portal.start({
    database: database.config,
    releases: true,
  });
  try {
    const manager = await portal.signIn('manager');
    await streamCatalog(manager);
    const streamMs = await medianOf(TIMES, () => streamCatalog(manager));
    const refreshMs = await medianOf(1, () =>
      manager.post('/dependencies/refresh', { force: true }),
    );
    return { refreshMs, streamMs };
  } finally {
    await portal.stop();
  }
}

/** Imports releases that are not there yet, in milliseconds for each. */
export async function importMs(
  manager: Visitor,
  size: PortalSize,
): Promise<number> {
  const releases = Math.min(IMPORTED, size.releases);
  const rows = [
    ...releasesOf({ ...size, releases }, scaleFreeProviders(size), new Date()),
  ].map(row => ({
    ...row,
    source: { provider: 'again', externalId: row.source.externalId },
  }));
  const { seconds } = await importReleases(manager, rows);
  return (seconds * 1000) / releases;
}

/** What windows cost that happen every day without an end, many of them. */
export async function manyWindows(
  database: PortalDatabase,
  manager: Visitor,
  component: string,
) {
  const write = (inScope: boolean) =>
    withReleases(database, async db => {
      const windows = dailyWindows(DAILY, inScope).map(window => ({
        ...window,
        id: `${inScope ? 'own' : 'other'}-${window.id}`,
      }));
      await db.transaction(tx => new WindowsStore(db).insert(tx, windows));
    });
  const name = component.split('/')[1];
  const byName = () =>
    manager.catalog.getEntityByRef(component, { token: manager.token });
  const summary = () =>
    manager.get(`/entities/component/default/${name}/summary`);
  const decision = () =>
    manager.get(
      `/windows/decision?entityRef=${component}&environment=production&at=9999-12-31T23:59:59Z`,
    );
  await write(false);
  await summary();
  const summaryMs = await medianOf(4 * TIMES, summary);
  const byNameMs = await medianOf(4 * TIMES, byName);
  await write(true);
  const firstDecisionMs = await medianOf(1, decision);
  return {
    summaryMs,
    byNameMs,
    firstDecisionMs,
    decisionMs: await medianOf(4 * TIMES, decision),
  };
}
