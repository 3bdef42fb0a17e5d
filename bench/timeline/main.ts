import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { migrate } from '../../plugins/releases-backend/src/platform/database/migrate';
import { catalogOf, providersOf } from '../lib/catalog';
import { FLAGS } from '../lib/chromiumFlags';
import { openSqlite } from '../lib/database';
import { storeReleases } from '../lib/fill';
import { startPortal } from '../lib/portal';
import { releasesOf } from '../lib/releases';
import { Size, SIZES } from '../lib/sizes';
import { bundle, PAGES } from './bundle';
import { loadEvents } from './loadEvents';
import { measure, Measured } from './measure';
import { tableOf } from './report';
import { serve } from './serve';
import { subjectsAt, WHOLE } from './subjects';

async function bench(size: Size) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-timeline-'));
  const database = await openSqlite();
  const now = new Date();
  try {
    await bundle(PAGES, folder);
    const providers = providersOf(size);
    await migrate(database.db);
    await storeReleases(database.db, releasesOf(size, providers, now));
    const portal = await startPortal(database.db, catalogOf(size, providers));
    await portal.post('/dependencies/refresh', { force: true });
    const events = await loadEvents(portal, now);
    const server = await serve({ folder, portal, events });
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH,
      args: FLAGS,
    });
    const measured = new Map<string, Measured>();
    try {
      for (const [name, subject] of Object.entries(subjectsAt(server.url))) {
        measured.set(name, await measure(browser, subject));
      }
    } finally {
      await browser.close();
      await server.stop();
      await portal.stop();
    }
    return { measured, events: events.length };
  } finally {
    await database.remove();
    await rm(folder, { recursive: true });
  }
}

async function main() {
  const { values } = parseArgs({
    options: { size: { type: 'string', default: 'L' } },
  });
  const size = SIZES[values.size as keyof typeof SIZES];
  if (!size) {
    throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}.`);
  }
  console.log(
    `The timeline at ${size.components} components and ${
      size.releases
    } releases, load ${loadavg()[0].toFixed(1)}`,
  );
  const { measured, events } = await bench(size);
  console.log(
    `"all rows" is the whole portfolio, three years of it "counted" where a year is on screen; the others show the same ${events} events, compared with the timeline.\n`,
  );
  console.log(tableOf(measured, 'same events'));
  const long = WHOLE.map(name => measured.get(name)).reduce(
    (sum, found) =>
      sum +
      (found?.vertical.longTasks ?? 0) +
      (found?.horizontal?.longTasks ?? 0),
    0,
  );
  console.log(
    long === 0
      ? '\nNo task over 50 ms while scrolling the whole portfolio.'
      : `\n${long} tasks over 50 ms while scrolling the whole portfolio.`,
  );
  process.exitCode = long === 0 ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
