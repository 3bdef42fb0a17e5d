import { parseArgs } from 'node:util';
import { migrate } from '../../plugins/releases-backend/src/platform/database/migrate';
import { catalogOf, providersOf } from '../lib/catalog';
import {
  BenchDatabase,
  openPostgres,
  openSqlite,
  postgresAddress,
} from '../lib/database';
import { scansIn, statementsOf } from '../lib/explain';
import { Filled, importReleases, storeReleases } from '../lib/fill';
import { startPortal } from '../lib/portal';
import { releasesOf } from '../lib/releases';
import { Size, SIZES } from '../lib/sizes';
import { time } from '../lib/statistics';
import { casesFor } from './cases';

const IMPORTED_THROUGH_API = 2_000;
const TIMES = 15;

function* take<T>(count: number, items: Iterator<T>): Generator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const { value, done } = items.next();
    if (done) {
      return;
    }
    yield value;
  }
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const each = ({ seconds, releases }: Filled) =>
  ms((seconds * 1000) / Math.max(releases, 1));

async function bench({ name, db }: BenchDatabase, size: Size): Promise<number> {
  console.log(`\n${name}, ${size.releases} releases\n`);
  const now = new Date();
  const providers = providersOf(size);
  const rows = releasesOf(size, providers, now);
  await migrate(db);
  const stored = await storeReleases(
    db,
    take(Math.max(size.releases - IMPORTED_THROUGH_API, 0), rows),
  );
  console.log(`import, what the store takes   ${each(stored)} a release`);
  const portal = await startPortal(db, catalogOf(size, providers));
  try {
    const imported = await importReleases(portal, rows);
    console.log(`import through the API         ${each(imported)} a release`);
    const began = performance.now();
    await portal.post('/dependencies/refresh', { force: true });
    console.log(
      `refresh from the catalog       ${ms(performance.now() - began)}\n`,
    );
    if (db.client.config.client === 'pg') {
      await db.raw('analyze');
    }

    let problems = 0;
    for (const { name: what, path, scans: allowed = {} } of await casesFor(
      portal,
      now,
      size.components,
    )) {
      const ask = () => portal.get(path);
      const { median, p95 } = await time(TIMES, ask);
      const kilobytes = JSON.stringify(await ask()).length / 1000;
      const statements = await statementsOf(db, ask);
      console.log(
        `${what.padEnd(40)} median ${ms(median).padStart(8)}   p95 ${ms(
          p95,
        ).padStart(8)}   ${statements.length} queries   ${kilobytes.toFixed(
          kilobytes < 10 ? 1 : 0,
        )} KB`,
      );
      for (const { table, plan, sql } of await scansIn(db, statements)) {
        if (allowed[table]) {
          console.log(`    ${plan}: ${allowed[table]}`);
        } else {
          problems += 1;
          console.log(`    FULL SCAN: ${plan}\n      ${sql}`);
        }
      }
    }
    return problems;
  } finally {
    await portal.stop();
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'L' },
      database: { type: 'string' },
    },
  });
  const size = SIZES[values.size as keyof typeof SIZES];
  if (!size) {
    throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}.`);
  }
  const address = postgresAddress(process.env);
  const opens = [
    ...(values.database === 'postgres' ? [] : [openSqlite]),
    ...(address && values.database !== 'sqlite'
      ? [() => openPostgres(address)]
      : []),
  ];
  let problems = 0;
  for (const open of opens) {
    const database = await open();
    try {
      problems += await bench(database, size);
    } finally {
      await database.remove();
    }
  }
  console.log(
    problems === 0
      ? '\nNo table is read from one end to the other that need not be.'
      : `\n${problems} times a table is read from one end to the other.`,
  );
  process.exitCode = problems === 0 ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
