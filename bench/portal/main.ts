import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { componentRef } from '../lib/catalog';
import { postgresAddress } from '../lib/database';
import { PORTALS } from '../lib/sizes';
import { askAll, Stage } from './askAll';
import { measureBrowser } from './browser/measureBrowser';
import { PEOPLE } from './config';
import { DatabaseServer, postgresServer, sqliteFiles } from './databases';
import { settled, filledPortal, KEPT_FILES } from './fill/filledPortal';
import { forgetSchedules } from './forgetSchedules';
import { Effort } from './measure';
import { memoryOf, memoryWithout } from './memory';
import { importMs, manyWindows, refreshFirst, refreshUnchanged } from './once';
import { Portal } from './Portal';
import { missesOf, reportOf } from './report';
import { readLast, Results, writeResults } from './results';

const usage = `npm run bench:portal -- [options]

  --size S|M|L                 how large the portal is (S)
  --database sqlite|postgres   where its data is (sqlite)
  --quick                      asks less often
  --anew                       fills it anew, whatever was kept
  --browser                    also opens it in Chromium, for which it is built`;

const MANY = 32;
const LOCAL = 'postgresql://postgres@127.0.0.1:5432/postgres';

const effortsOf = (quick: boolean): Effort[] => [
  { clients: 1, requests: quick ? 15 : 60, seconds: quick ? 4 : 8 },
  { clients: MANY, requests: quick ? 128 : 512, seconds: quick ? 4 : 8 },
];

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'S' },
      database: { type: 'string', default: 'sqlite' },
      quick: { type: 'boolean', default: false },
      anew: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

function serverOf(database: string): DatabaseServer {
  if (database === 'sqlite') {
    return sqliteFiles(KEPT_FILES);
  }
  if (database === 'postgres') {
    return postgresServer(postgresAddress(process.env) ?? LOCAL);
  }
  throw new Error(usage);
}

async function bench(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  { quick, anew, browser }: Options,
): Promise<Results> {
  const database = await filledPortal(server, size, anew);
  const loadBefore = loadavg()[0];
  const interrupted = async () => {
    await database.remove();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    console.log('Asking:');
    await forgetSchedules(database);
    const portal = await Portal.start({
      database: database.config,
      releases: true,
    });
    const stages: Stage[] = [];
    let measured;
    try {
      const started = new Date();
      const manager = await portal.signIn('manager');
      await manager.post('/dependencies/refresh', {});
      await settled(portal, started);
      const atRest = await memoryOf(portal);
      for (const who of PEOPLE) {
        stages.push(
          ...(await askAll(portal, who, PORTALS[size], effortsOf(quick))),
        );
      }
      const used = await memoryOf(portal);
      const unchanged = await refreshUnchanged(manager);
      const importing = new Date();
      const imported = await importMs(manager, PORTALS[size]);
      await settled(portal, importing);
      measured = {
        unchanged,
        importMs: imported,
        windows: await manyWindows(database, manager, componentRef(100)),
        memory: { atRest, used },
      };
    } finally {
      await portal.stop();
    }
    console.log('  what is measured once');
    const { unchanged, memory, ...others } = measured;
    const inBrowser = browser ? await measureBrowser(database) : undefined;
    return {
      size,
      database: server.name,
      at: new Date().toISOString(),
      quick,
      machine: {
        cores: cpus().length,
        memoryGb: Math.round(totalmem() / 1024 ** 3),
        loads: [loadBefore, loadavg()[0]],
      },
      stages,
      ...others,
      ...(inBrowser ? { browser: inBrowser } : {}),
      refresh: { unchanged, first: await refreshFirst(database) },
      memory: {
        with: memory,
        without: await memoryWithout(
          database,
          PORTALS[size],
          effortsOf(quick),
          Object.keys(stages[0].questions).length,
        ),
      },
    };
  } finally {
    process.off('SIGINT', interrupted);
    await database.remove();
  }
}

async function main() {
  const options = readOptions();
  const size = options.size as keyof typeof PORTALS;
  if (options.help || !PORTALS[size]) {
    console.log(usage);
    process.exitCode = options.help ? 0 : 1;
    return;
  }
  const server = serverOf(options.database);
  try {
    const last = await readLast({ size, database: server.name });
    const results = await bench(server, size, options);
    const { cores, memoryGb, loads } = results.machine;
    console.log(
      `\n${size} on ${server.name}, ${cores} cores, ${memoryGb} GB, load ${loads
        .map(load => load.toFixed(1))
        .join(' before and ')} after\n\n${reportOf(results, last)}\n`,
    );
    const misses = missesOf(results);
    console.log(
      misses.length === 0
        ? 'Everything costs what it may.'
        : `Costs more than it may: ${misses.join('; ')}`,
    );
    console.log(`Written to ${await writeResults(results)}`);
  } finally {
    await server.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
