import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Backend } from './chaos/Backend.mjs';
import { checkOutcome } from './chaos/checkOutcome.mjs';
import { disturb } from './chaos/disturb.mjs';
import { Postgres } from './chaos/Postgres.mjs';
import { sendEvents } from './chaos/sendEvents.mjs';
import { randomFrom } from './chaos/randomFrom.mjs';
import { writeAll } from './chaos/writeAll.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { isFree } from './lib/ports.mjs';

const usage = `npm run test:chaos -- [options]

Two backends on one PostgreSQL, killed at random while clients write, and
PostgreSQL restarted once. Checks that nothing acknowledged is lost or doubled.

  --kills N    how often a backend is killed (50; 5 where CI is set)
  --clients N  how many write at the same time (8)
  --port PORT  the first of three ports in a row (7380)
  --seed N     repeats the order of a run`;

const PORTS = 3;

main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await ensureInstalled();
  const port = Number(options.port);
  for (let next = port; next < port + PORTS; next += 1) {
    if (!(await isFree(next))) {
      throw new Error(`Port ${next} is taken; choose others with --port.`);
    }
  }
  const seed = Number(options.seed ?? Date.now() % 1_000_000);
  const kills = Number(options.kills ?? (process.env.CI ? 5 : 50));
  console.log(`${kills} kills, seed ${seed}`);

  const directory = await mkdtemp(join(tmpdir(), 'slipway-chaos-'));
  const postgres = await Postgres.start(join(directory, 'postgres'), port + 2);
  const backends = [0, 1].map(
    place => new Backend(`backend ${place + 1}`, port + place, postgres.url),
  );
  try {
    // One migrates; two would wait for each other's lock.
    await backends[0].start();
    await backends[1].start();
    const random = randomFrom(seed);
    const writing = new AbortController();
    const written = writeAll(backends, {
      clients: Number(options.clients),
      seed,
      signal: writing.signal,
    });
    const { signal } = writing;
    const sent = sendEvents(backends, { seed, signal });
    await Promise.race([
      disturb({ backends, postgres, kills, random, signal }),
      written,
      sent,
    ]).finally(() => writing.abort());
    const acknowledged = await written;
    const events = await sent;
    const failures = await checkOutcome({
      backends,
      postgres,
      acknowledged,
      events,
    });
    const writes = acknowledged
      .flat()
      .reduce((sum, one) => sum + one.revision, 0);
    console.log(
      `${
        acknowledged.flat().length
      } releases, ${writes} acknowledged changes of them, ${
        events.length
      } events`,
    );
    failures.forEach(failure => console.error(`FAILED: ${failure}`));
    if (failures.length === 0) {
      console.log('Nothing acknowledged was lost or doubled.');
    }
    return failures.length === 0 ? 0 : 1;
  } finally {
    await Promise.all(backends.map(backend => backend.kill()));
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        kills: { type: 'string' },
        clients: { type: 'string', default: '8' },
        port: { type: 'string', default: '7380' },
        seed: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}
