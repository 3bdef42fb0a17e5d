import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Stage } from './askAll';
import type { BrowserMeasured } from './browser/measureBrowser';
import type { EvidenceBatchMeasured } from './governance/evidenceBatch';
import type { PolicyChangeMeasured } from './governance/policyChange';

/** Where and when something was measured. */
export interface Machine {
  size: string;
  database: string;
  /** Absent: all of it was measured. */
  part?: string;
  at: string;
  quick: boolean;
  /** Cores, memory, and the load before and after. */
  machine: { cores: number; memoryGb: number; loads: [number, number] };
}

/** What evidence and a change of a policy took. */
export interface GovernanceMeasured {
  evidence: EvidenceBatchMeasured;
  policy: PolicyChangeMeasured;
}

/** All that one run measured. */
export interface Results extends Machine {
  stages: Stage[];
  refresh: Record<
    'unchanged' | 'first',
    { refreshMs: number; streamMs: number }
  >;
  importMs: number;
  windows: {
    summaryMs: number;
    byNameMs: number;
    firstDecisionMs: number;
    decisionMs: number;
  };
  /** Absent of runs before there were policies. */
  governance?: GovernanceMeasured;
  /** In MB, once garbage is collected. */
  memory: Record<'with' | 'without', { atRest: number; used: number }>;
  browser?: BrowserMeasured;
}

type Run = Pick<Machine, 'size' | 'database' | 'part'>;

function fileOf({ size, database, part }: Run) {
  const name = [size, database.toLowerCase(), ...(part ? [part] : [])];
  return resolve(__dirname, `../results/portal-${name.join('-')}.json`);
}

/** What the last run of the same size on the same database measured. */
export async function readLast<R extends Machine>(
  of: Run,
): Promise<R | undefined> {
  return readFile(fileOf(of), 'utf8').then(
    (text): R => JSON.parse(text),
    () => undefined,
  );
}

/** Keeps what a run measured, in place of the last one. */
export async function writeResults(results: Machine): Promise<string> {
  const file = fileOf(results);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
  return file;
}
