import { percentile } from '../lib/statistics';
import type { Counters } from './counters';
import { Portal } from './Portal';
import { Question } from './questions';

/** What was measured of a question. */
export interface Measured {
  requests: number;
  errors: number;
  p50: number;
  p95: number;
  /** Of the answer before it is compressed, in KB; with one client. */
  kb?: number;
  /** What one request sends to the database, by plugin; with one client. */
  statements?: Record<string, number>;
  /** How many permissions one request asks for; with one client. */
  targets?: number;
}

/** How long and how often something is asked. */
export interface Effort {
  clients: number;
  requests: number;
  seconds: number;
}

const WARM_UPS = 3;
const COUNTED = 5;

/** The times that answers took, in milliseconds, and how often there was none. */
export interface Sample {
  times: number[];
  errors: number;
}

/** Asks as many clients do who each wait for their answer. */
export async function sample(
  { ask }: Question,
  { clients, requests, seconds }: Effort,
): Promise<Sample> {
  const taken: Sample = { times: [], errors: 0 };
  for (let turn = 0; turn < WARM_UPS; turn += 1) {
    await ask(turn).catch(() => {});
  }
  const deadline = performance.now() + seconds * 1000;
  let turn = 0;
  const client = async () => {
    while (
      turn < requests &&
      (turn < 2 * clients || performance.now() < deadline)
    ) {
      turn += 1;
      const began = performance.now();
      try {
        await ask(turn);
        taken.times.push(performance.now() - began);
      } catch {
        taken.errors += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return taken;
}

/** The percentiles of some samples together. */
export function measuredIn(samples: readonly Sample[]): Measured {
  const times = samples.flatMap(({ times: own }) => own);
  const errors = samples.reduce((sum, { errors: own }) => sum + own, 0);
  return {
    requests: times.length + errors,
    errors,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

function difference(after: Counters, before: Counters) {
  const statements = Object.fromEntries(
    Object.entries(after.statements).flatMap(([plugin, count]) => {
      const sent = count - (before.statements[plugin] ?? 0);
      return sent > 0 ? [[plugin, sent]] : [];
    }),
  );
  return { statements, targets: after.targets - before.targets };
}

/** How many statements there are, of all plugins. */
export function totalOf(statements: Record<string, number>): number {
  return Object.values(statements).reduce((sum, count) => sum + count, 0);
}

/**
 * What one request costs that is not time: what is in the middle of some, since
 * plugins do other things in between.
 */
export async function costOf(portal: Portal, { ask }: Question) {
  const costs = [];
  for (let turn = 0; turn < COUNTED; turn += 1) {
    const before = await portal.counters();
    const { body, bytes } = await ask(turn);
    const after = await portal.counters();
    const size = bytes ?? Buffer.byteLength(JSON.stringify(body));
    costs.push({ kb: size / 1024, ...difference(after, before) });
  }
  const median = (values: number[]) => percentile(values, 0.5);
  costs.sort((a, b) => totalOf(a.statements) - totalOf(b.statements));
  return {
    ...costs[Math.floor(COUNTED / 2)],
    kb: median(costs.map(({ kb }) => kb)),
    targets: median(costs.map(({ targets }) => targets)),
  };
}
