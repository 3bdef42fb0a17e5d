import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { componentRef } from '../lib/catalog';
import { postgresAddress } from '../lib/database';
import { PORTALS } from '../lib/sizes';
import { askAll, Stage } from './askAll';
import { measureBrowser } from './browser/measureBrowser';
import { PEOPLE } from './config';
import {
  DatabaseServer,
  PortalDatabase,
  postgresServer,
  sqliteFiles,
} from './databases';
import { settled, filledPortal, KEPT_FILES } from './fill/filledPortal';
import { forgetSchedules } from './forgetSchedules';
import {
  benchGovernance,
  measureGovernance,
} from './governance/benchGovernance';
import { judgeGovernance } from './governance/judgeGovernance';
import { judgeOnce } from './judge';
import { JudgedOnce } from './JudgedOnce';
import { Effort } from './measure';
import { memoryOf, memoryWithout } from './memory';
import { importMs, manyWindows, refreshFirst, refreshUnchanged } from './once';
import { benchPeople, judgePeople, PeopleMeasured } from './people/benchPeople';
import { Portal } from './Portal';
import { Measurements, missesOf, reportOf } from './report';
import { Machine, readLast, Results, writeResults } from './results';

const usage = `npm run bench:portal -- [options]

  --size S|M|L                 how large the portal is (S)
  --database sqlite|postgres   where its data is (sqlite)
  --quick                      asks less often
  --anew                       fills it anew, whatever was kept
  --governance                 only what hangs on policies, votes and evidence
  --people                     only my work, a review, and what the search reads
  --browser                    also opens it in Chromium, for which it is built`;

const MANY = 32;
/** As many as open a large review at once. */
const SOME = 8;
const LOCAL = 'postgresql://postgres@127.0.0.1:5432/postgres';

const effortsOf = (quick: boolean, clients = MANY): Effort[] => [
  { clients: 1, requests: quick ? 15 : 60, seconds: quick ? 4 : 8 },
  { clients, requests: quick ? 128 : 512, seconds: quick ? 4 : 8 },
];

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'S' },
      database: { type: 'string', default: 'sqlite' },
      quick: { type: 'boolean', default: false },
      anew: { type: 'boolean', default: false },
      governance: { type: 'boolean', default: false },
      people: { type: 'boolean', default: false },
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

function machineSince(loadBefore: number): Machine['machine'] {
  return {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    loads: [loadBefore, loadavg()[0]],
  };
}

async function withPortal<T>(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  anew: boolean,
  work: (database: PortalDatabase) => Promise<T>,
): Promise<T> {
  const database = await filledPortal(server, size, anew);
  const interrupted = async () => {
    await database.remove();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    console.log('Asking:');
    return await work(database);
  } finally {
    process.off('SIGINT', interrupted);
    await database.remove();
  }
}

async function bench(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  { quick, browser }: Options,
  database: PortalDatabase,
): Promise<Results> {
  const loadBefore = loadavg()[0];
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
      governance: await measureGovernance(
        portal,
        database,
        manager,
        PORTALS[size],
      ),
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
    machine: machineSince(loadBefore),
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
}

function tell(
  results: Machine,
  measured: Measurements,
  last: Measurements | undefined,
) {
  const { size, database, machine } = results;
  const { cores, memoryGb, loads } = machine;
  console.log(
    `\n${size} on ${database}, ${cores} cores, ${memoryGb} GB, load ${loads
      .map(load => load.toFixed(1))
      .join(' before and ')} after\n\n${reportOf(measured, last)}\n`,
  );
  const misses = missesOf(measured);
  console.log(
    misses.length === 0
      ? 'Everything costs what it may.'
      : `Costs more than it may: ${misses.join('; ')}`,
  );
}

async function runAll(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  options: Options,
) {
  const last = await readLast<Results>({ size, database: server.name });
  const results = await withPortal(server, size, options.anew, database =>
    bench(server, size, options, database),
  );
  const measuredIn = (run: Results) => ({
    stages: run.stages,
    once: judgeOnce(run),
  });
  tell(results, measuredIn(results), last && measuredIn(last));
  console.log(`Written to ${await writeResults(results)}`);
}

/** Measures a part, and compares it with the last run of that part. */
async function runPart<M extends Omit<Measurements, 'once'>>(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  { anew, quick }: Options,
  part: {
    name: string;
    measure(database: PortalDatabase): Promise<M>;
    judge(measured: M): JudgedOnce[];
  },
) {
  const of = { size, database: server.name, part: part.name };
  const last = await readLast<Machine & M>(of);
  const loadBefore = loadavg()[0];
  const measured = await withPortal(server, size, anew, part.measure);
  const results: Machine & M = {
    ...of,
    at: new Date().toISOString(),
    quick,
    machine: machineSince(loadBefore),
    ...measured,
  };
  const measuredIn = (run: M) => ({
    stages: run.stages,
    once: part.judge(run),
  });
  tell(results, measuredIn(results), last && measuredIn(last));
  console.log(`Written to ${await writeResults(results)}`);
}

function runGovernance(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  options: Options,
) {
  const efforts = effortsOf(options.quick);
  return runPart(server, size, options, {
    name: 'governance',
    measure: database => benchGovernance(database, PORTALS[size], efforts),
    judge: ({ governance }) => judgeGovernance(governance),
  });
}

function runPeople(
  server: DatabaseServer,
  size: keyof typeof PORTALS,
  options: Options,
) {
  const efforts = effortsOf(options.quick, SOME);
  return runPart<PeopleMeasured>(server, size, options, {
    name: 'people',
    measure: database => benchPeople(database, PORTALS[size], efforts),
    judge: judgePeople,
  });
}

function runOf({ governance, people }: Options) {
  if (governance) {
    return runGovernance;
  }
  return people ? runPeople : runAll;
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
    await runOf(options)(server, size, options);
  } finally {
    await server.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
