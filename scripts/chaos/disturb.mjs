import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_PEACE_MS = 2_500;

/**
 * Kills one backend or the other at random, and lets PostgreSQL crash once
 * half-way. Whoever was killed is started again.
 */
export async function disturb({ backends, postgres, kills, random, signal }) {
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(300 + random() * LONGEST_PEACE_MS);
    if (signal.aborted) {
      return;
    }
    const backend = backends[Math.floor(random() * backends.length)];
    console.log(`${kill}. ${backend.name} is killed`);
    await backend.kill();
    if (kill === Math.ceil(kills / 2)) {
      console.log('   PostgreSQL crashes');
      await postgres.crash();
    }
    await backend.start();
  }
  await sleep(1_000);
}
