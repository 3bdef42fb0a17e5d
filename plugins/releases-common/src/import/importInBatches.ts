import { ReleasesApiError } from '../http/ReleasesApiError';
import {
  ReleasesClient,
  ReleasesClientAuth,
} from '../http/createReleasesClient';
import { ReleasesCallOptions } from '../http/ReleasesOperations';
import { Warning } from '../release/release';
import { ImportedReleaseInput } from '../release/releaseInput';
import { BatchResult, ErrorDetail } from '../release/releaseQueries';
import { batchesOf } from './batchesOf';

/**
 * A release of a file, with the line it starts on.
 *
 * @public
 */
export interface ImportLine {
  line: number;
  release: ImportedReleaseInput;
}

/**
 * What is wrong with one line of a file.
 *
 * @public
 */
export interface LineProblem {
  line: number;
  errors: ErrorDetail[];
}

/**
 * What an import did, or what one that only asks would do.
 *
 * @public
 */
export interface ImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  invalid: LineProblem[];
  warnings: Warning[];
}

/** @public */
export interface ImportInBatchesOptions
  extends ReleasesClientAuth,
    Pick<ReleasesCallOptions, 'signal'> {
  /** Whether the valid lines are taken although others are invalid. */
  partial?: boolean;
  /** Whether to ask only what would happen. */
  dryRun?: boolean;
  /** Told before the first batch and after each, in every pass. */
  onProgress?: (progress: ImportProgress) => void;
}

/** @public */
export interface ImportProgress {
  pass: 'check' | 'import';
  done: number;
  total: number;
}

/** What writes a batch. @public */
export type BatchImporter = Pick<ReleasesClient, 'importReleases'>;

/** A refused batch says of each row what became of it. */
async function send(
  client: BatchImporter,
  batch: ImportLine[],
  settings: { partial: boolean; dryRun: boolean },
  request: ReleasesClientAuth & Pick<ReleasesCallOptions, 'signal'>,
): Promise<BatchResult> {
  try {
    return await client.importReleases(
      { items: batch.map(({ release }) => release), ...settings },
      request,
    );
  } catch (error) {
    if (error instanceof ReleasesApiError && error.result) {
      return error.result;
    }
    throw error;
  }
}

function problemsOf(batch: ImportLine[], { items }: BatchResult) {
  return items
    .filter(({ status }) => status === 'invalid')
    .map(
      ({ index, details }): LineProblem => ({
        line: batch[index].line,
        errors: details,
      }),
    );
}

function sumOf(results: BatchResult[]): Omit<ImportOutcome, 'invalid'> {
  const sum = (status: 'created' | 'updated' | 'unchanged') =>
    results.reduce((total, result) => total + result[status], 0);
  const warnings = results.flatMap(result => result.warnings ?? []);
  return {
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    warnings: warnings.filter(
      ({ message }, index) =>
        warnings.findIndex(other => other.message === message) === index,
    ),
  };
}

/**
 * Sends the releases of a file to the batch endpoint, in as few calls as it
 * takes. Without `partial` all of them are taken or none: what does not fit in
 * one call is checked as a whole before the first is written.
 *
 * @public
 */
export async function importInBatches(
  client: BatchImporter,
  lines: readonly ImportLine[],
  options: ImportInBatchesOptions = {},
): Promise<ImportOutcome> {
  const { partial = false, dryRun = false, onProgress, ...request } = options;
  const batches = batchesOf(lines);

  const walk = async (pass: ImportProgress['pass']) => {
    const settings = { partial, dryRun: pass === 'check' };
    const taken: BatchResult[] = [];
    const invalid: LineProblem[] = [];
    let done = 0;
    onProgress?.({ pass, done, total: lines.length });
    for (const batch of batches) {
      const result = await send(client, batch, settings, request);
      invalid.push(...problemsOf(batch, result));
      if (pass === 'import' && !partial && result.invalid > 0) {
        break;
      }
      taken.push(result);
      done += batch.length;
      onProgress?.({ pass, done, total: lines.length });
    }
    return { ...sumOf(taken), invalid };
  };

  if (dryRun) {
    return walk('check');
  }
  if (!partial && batches.length > 1) {
    const check = await walk('check');
    if (check.invalid.length > 0) {
      return { ...check, ...sumOf([]) };
    }
  }
  return walk('import');
}
