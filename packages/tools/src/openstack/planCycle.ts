import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BATCH_LIMIT,
  MAX_BOARDING,
  newTrainSchema,
  ReleasesClient,
  Train,
  TrainPlan,
} from '@slipway/backstage-plugin-releases-common';
import { Cycle } from './readCycle';
import { toTrain } from './toTrain';

const WAIT_MS = 180_000;
const STEP_MS = 2_000;

interface Portal {
  client: ReleasesClient;
  token: string;
  say(line: string): void;
}

export interface CyclePlan {
  plan: TrainPlan;
  /** How many things this run wrote. */
  written: number;
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** The catalog of a portal that just started takes its time. */
async function untilDependenciesAreThere(
  { client, token, say }: Portal,
  expected: number,
) {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const { edges } = await client.getCoverage({ token });
    if (edges >= expected) {
      say(`${edges} dependencies in the catalog`);
      return;
    }
    if (Date.now() > until) {
      throw new Error(
        `The catalog of the portal has ${edges} dependencies, and catalog.yaml ${expected}. Start the portal with catalog.yaml among its catalog locations.`,
      );
    }
    say(`Waiting for the catalog: ${edges} of ${expected} dependencies …`);
    await sleep(STEP_MS);
  }
}

/** Imports every release, and answers which id each has by its name there. */
async function importReleases(
  { client, token, say }: Portal,
  { releases }: Cycle,
): Promise<{ ids: Map<string, string>; written: number }> {
  const ids = new Map<string, string>();
  let written = 0;
  for (const part of inParts(releases, BATCH_LIMIT)) {
    const result = await client.importReleases({ items: part }, { token });
    written += result.created + result.updated;
    result.items.forEach(({ id }, index) => {
      const { source } = part[index];
      if (id) {
        ids.set(source.externalId, id);
      }
    });
  }
  say(`${releases.length} releases, ${written} of them created or updated now`);
  return { ids, written };
}

async function ensureTrain(
  { client, token, say }: Portal,
  { schedule }: Cycle,
): Promise<{ train: Train; written: number }> {
  const wanted = newTrainSchema.parse(toTrain(schedule));
  const { items } = await client.listTrains({ q: wanted.name }, { token });
  const known = items.find(({ name }) => name === wanted.name);
  if (!known) {
    const train = await client.createTrain(wanted, { token });
    say(`Train ${train.name}, ${train.sentence}: created`);
    return { train, written: 1 };
  }
  const differs = Object.entries(wanted).some(
    ([field, value]) => !isDeepStrictEqual(value, known[field as keyof Train]),
  );
  if (!differs) {
    say(`Train ${known.name}, ${known.sentence}: unchanged`);
    return { train: known, written: 0 };
  }
  const train = await client.updateTrain(known.id, wanted, {
    token,
    revision: known.revision,
  });
  say(`Train ${train.name}, ${train.sentence}: changed`);
  return { train, written: 1 };
}

/** Takes the final release of each component aboard. */
async function boardFinals(
  { client, token, say }: Portal,
  train: Train,
  ids: readonly string[],
): Promise<number> {
  let boarded = 0;
  for (const releaseIds of inParts(ids, MAX_BOARDING)) {
    const { changed } = await client.boardTrain(
      train.id,
      { releaseIds },
      { token },
    );
    boarded += changed.length;
  }
  say(`${ids.length} final releases, ${boarded} of them boarded now`);
  return boarded;
}

/** Brings the cycle into a portal as a train, and asks for its plan. */
export async function planCycle(
  portal: Portal,
  cycle: Cycle,
): Promise<CyclePlan> {
  await untilDependenciesAreThere(portal, cycle.dependencies);
  const imported = await importReleases(portal, cycle);
  const { train, written } = await ensureTrain(portal, cycle);
  const finals = cycle.finals.flatMap(
    ({ source }) => imported.ids.get(source.externalId) ?? [],
  );
  const boarded = await boardFinals(portal, train, finals);
  return {
    plan: await portal.client.getTrainPlan(
      train.id,
      {},
      { token: portal.token },
    ),
    written: imported.written + written + boarded,
  };
}
