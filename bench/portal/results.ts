import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Stage } from './askAll';
import type { BrowserMeasured } from './browser/measureBrowser';

/** All that one run measured. */
export interface Results {
  size: string;
  database: string;
  at: string;
  quick: boolean;
  /** Cores, memory, and the load before and after. */
  machine: { cores: number; memoryGb: number; loads: [number, number] };
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
  /** In MB, once garbage is collected. */
  memory: Record<'with' | 'without', { atRest: number; used: number }>;
  browser?: BrowserMeasured;
}

function fileOf({ size, database }: Pick<Results, 'size' | 'database'>) {
  return resolve(
    __dirname,
    `../results/portal-${size}-${database.toLowerCase()}.json`,
  );
}

/** What the last run of the same size on the same database measured. */
export async function readLast(
  of: Pick<Results, 'size' | 'database'>,
): Promise<Results | undefined> {
  return readFile(fileOf(of), 'utf8').then(
    (text): Results => JSON.parse(text),
    () => undefined,
  );
}

/** Keeps what a run measured, in place of the last one. */
export async function writeResults(results: Results): Promise<string> {
  const file = fileOf(results);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
  return file;
}
