import { randomBytes, randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import knexFactory from 'knex';
import { DemoBackend } from '../DemoBackend';
import { demoIsThere } from '../demoIsThere';
import { fuzz, FuzzReport } from './fuzz';

const HELP = `Sends requests made from the API document to the backend of the demo portal.

  npm run fuzz -- [options]

  --requests N           how many, 2000 by default
  --seed N               makes the same requests again
  --database sqlite      in memory, the default
  --database postgres    a new database on the server that
                         BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
                         names, by default the one on this machine
  --port N               where the backend listens; any free port by default
`;

interface Database {
  /** The `backend.database` of the configuration. */
  config: object;
  remove(): Promise<void>;
}

function sqlite(): Database {
  return {
    config: { client: 'better-sqlite3', connection: ':memory:' },
    remove: async () => undefined,
  };
}

async function postgres(): Promise<Database> {
  const server = new URL(
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING ??
      'postgresql://postgres@127.0.0.1:5432',
  );
  const name = `slipway_fuzz_${randomBytes(4).toString('hex')}`;
  const admin = knexFactory({ client: 'pg', connection: server.toString() });
  await admin.raw('create database ??', [name]);
  return {
    config: {
      client: 'pg',
      pluginDivisionMode: 'schema',
      connection: {
        host: server.hostname,
        port: Number(server.port || 5432),
        user: decodeURIComponent(server.username),
        password: decodeURIComponent(server.password),
        database: name,
      },
    },
    remove: async () => {
      await admin.raw('drop database ?? with (force)', [name]);
      await admin.destroy();
    },
  };
}

function print(seed: number, report: FuzzReport) {
  const { requests, perSecond, statuses, failures, slow, heldUp } = report;
  console.log(`${requests} requests, ${perSecond} a second, seed ${seed}`);
  console.log(
    Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  );
  console.log(
    `Others waited ${heldUp.p50} ms (median), ${heldUp.p95} ms (95 %), ${heldUp.max} ms at most.`,
  );
  for (const { ms, curl } of slow) {
    console.log(`\n${ms} ms\n${curl}`);
  }
  for (const { operation, problem, curl, answer } of failures) {
    console.log(`\n${operation}: ${problem}\n${curl}\n${answer}`);
  }
  console.log(`\n${failures.length} failed`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '2000' },
      seed: { type: 'string' },
      database: { type: 'string', default: 'sqlite' },
      port: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  const requests = Number(values.requests);
  if (
    values.help ||
    !Number.isInteger(seed) ||
    !Number.isInteger(requests) ||
    !['sqlite', 'postgres'].includes(values.database)
  ) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const database = values.database === 'postgres' ? await postgres() : sqlite();
  try {
    const backend = await DemoBackend.start(database.config, {
      nodeEnv: 'production',
      port: values.port === undefined ? undefined : Number(values.port),
    });
    try {
      await demoIsThere(backend);
      const report = await fuzz(backend, { requests, seed });
      print(seed, report);
      process.exitCode = report.failures.length > 0 ? 1 : 0;
    } finally {
      await backend.stop();
    }
  } finally {
    await database.remove();
  }
}

// So that the backend ends as well, which a signal alone would leave behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(1));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
