import { setTimeout as wait } from 'node:timers/promises';
import { Policy } from '@slipway/backstage-plugin-releases-common';
import { EVERYWHERE } from '../fill/governance/policies';
import { Effort, Measured, measuredIn, sample, Sample } from '../measure';
import { Portal, Visitor } from '../Portal';
import { Question } from '../questions';

/** What is read meanwhile, and what it is compared with. */
const READ = [
  'by-name',
  'summary of an ordinary component',
  'readiness of a release',
  'list, first page',
];

/** As many people as look at a portal at the same time. */
const CLIENTS = 4;
const PAUSE_MS = 500;
const PATIENCE_MS = 20 * 60_000;

/** What a change of a policy takes that is for every release. */
export interface PolicyChangeMeasured {
  /** How many releases had to be judged anew. */
  releases: number;
  /** Until the change was answered. */
  saveMs: number;
  /** From then until all were judged, while others read. */
  judgeMs: number;
  /** Of that, for how long a processor worked for the portal, reads included. */
  processorMs: number;
  clients: number;
  /** What reads took while nothing was judged, and while all was. */
  reads: Record<'before' | 'meanwhile', Record<string, Measured>>;
}

interface Progress {
  total: number;
  remaining: number;
}

/** Reads one question after the other, until something is over. */
async function readUntil(
  questions: readonly Question[],
  effort: Effort,
  isOver: () => boolean,
): Promise<Record<string, Measured>> {
  const samples = new Map<string, Sample[]>();
  do {
    for (const question of questions) {
      const taken = samples.get(question.name) ?? [];
      taken.push(await sample(question, effort));
      samples.set(question.name, taken);
    }
  } while (!isOver());
  return Object.fromEntries(
    [...samples].map(([name, taken]) => [name, measuredIn(taken)]),
  );
}

/** Changes the policy that is for every release, and reads until all are judged. */
export async function policyChange(
  portal: Portal,
  manager: Visitor,
  all: readonly Question[],
): Promise<PolicyChangeMeasured> {
  const questions = READ.flatMap(
    name => all.find(question => question.name === name) ?? [],
  );
  const effort = { clients: CLIENTS, requests: 64, seconds: 1 };
  const before = await readUntil(
    questions,
    { ...effort, requests: 256, seconds: 3 },
    () => true,
  );
  const path = `/policies/${EVERYWHERE}`;
  const policy = await manager.get<Policy>(path);
  const began = performance.now();
  await manager.ask(
    'PATCH',
    path,
    {
      gates: policy.gates.map(gate =>
        gate.id === 'unit-tests'
          ? { ...gate, params: { ...gate.params, maxAge: 'P29D' } }
          : gate,
      ),
    },
    policy.revision,
  );
  const saved = performance.now();
  const worked = await portal.processor();
  const progress = () => manager.get<Progress>(`${path}/progress`);
  const { total } = await progress();
  let over: number | undefined;
  const watch = async () => {
    try {
      while ((await progress()).remaining > 0) {
        if (performance.now() - saved > PATIENCE_MS) {
          throw new Error('Waited in vain until all were judged anew.');
        }
        await wait(PAUSE_MS);
      }
    } finally {
      over = performance.now();
    }
  };
  const [meanwhile] = await Promise.all([
    readUntil(questions, effort, () => over !== undefined),
    watch(),
  ]);
  return {
    releases: total,
    saveMs: saved - began,
    judgeMs: (over ?? saved) - saved,
    processorMs: ((await portal.processor()) - worked) * 1000,
    clients: CLIENTS,
    reads: { before, meanwhile },
  };
}
