import { readFile } from 'node:fs/promises';
import { CatalogClient } from '@backstage/catalog-client';
import { ResponseError } from '@backstage/errors';
import {
  ColumnMapping,
  importInBatches,
  ImportLine,
  LineProblem,
  readReleases,
  ReadReleases,
  readSource,
  recognisePreset,
  SourceFile,
  suggestMapping,
} from '@slipway/backstage-plugin-releases-common';
import { Call, CliError, EXIT, ExitCode, Output, Portal } from '../calls';
import { checkReferences } from './checkReferences';
import { ImportOptions } from './ImportOptions';
import {
  describeFile,
  describeFileErrors,
  describeOutcome,
  describeProblems,
} from './report';
import { showProgress } from './showProgress';

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw CliError.usage(
      `The file cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

/** Columns that are not named are taken for what they are called. */
function mappingOf({ columns }: SourceFile, chosen: ColumnMapping) {
  return recognisePreset(columns) === 'released-deliverables'
    ? chosen
    : suggestMapping(columns, chosen);
}

function unreadableLines({ rows }: ReadReleases): LineProblem[] {
  return rows.flatMap(({ line, errors }) => (errors ? [{ line, errors }] : []));
}

/** A catalog that refuses to answer leaves it to the import to ask. */
async function findUnknown(
  lines: ImportLine[],
  portal: Portal,
  output: Output,
): Promise<LineProblem[]> {
  try {
    return await checkReferences(new CatalogClient(portal), lines);
  } catch (error) {
    if (error instanceof ResponseError) {
      output.note([
        `The catalog answered ${error.statusCode}, so the entities that the lines name are only checked as they are imported.`,
      ]);
      return [];
    }
    throw error;
  }
}

interface Refusal {
  problems: readonly LineProblem[];
  lines: number;
}

/** Without `--partial` all lines are taken or none. */
function isRefused(
  { problems }: Refusal,
  { partial, dryRun }: ImportOptions,
): boolean {
  return problems.length > 0 && !partial && !dryRun;
}

function refuse(output: Output, { problems, lines }: Refusal): ExitCode {
  output.note(describeProblems([...problems]));
  output.note([
    `Nothing was imported: ${problems.length} of ${lines} lines need a change. Correct them, or take the others with --partial.`,
  ]);
  if (output.json) {
    output.answer(
      { created: 0, updated: 0, unchanged: 0, invalid: problems },
      [],
    );
  }
  return EXIT.failed;
}

/** Imports a file, and reports each line that is not taken. */
export async function importFile(
  { output, portal }: Call,
  options: ImportOptions,
): Promise<ExitCode> {
  const began = performance.now();
  const source = await readSource(await readBytes(options.file), options);
  const read = readReleases(source, {
    ...options,
    mapping: options.map && mappingOf(source, options.map),
  });
  if (read.errors.length > 0) {
    throw new CliError(describeFileErrors(read).join('\n'));
  }
  output.note(describeFile(source, read));

  const unreadable = {
    problems: unreadableLines(read),
    lines: read.rows.length,
  };
  if (isRefused(unreadable, options)) {
    return refuse(output, unreadable);
  }
  const there = portal();
  const lines = read.rows.flatMap(({ line, release }) =>
    release ? [{ line, release }] : [],
  );
  const unknown = {
    problems: await findUnknown(lines, there, output),
    lines: read.rows.length,
  };
  if (isRefused(unknown, options)) {
    return refuse(output, unknown);
  }
  const held = new Set(unknown.problems.map(({ line }) => line));
  const sent = await importInBatches(
    there.client,
    lines.filter(({ line }) => !held.has(line)),
    {
      partial: options.partial,
      dryRun: options.dryRun,
      onProgress: showProgress(output),
    },
  );
  const outcome = {
    ...sent,
    invalid: [...unreadable.problems, ...unknown.problems, ...sent.invalid],
  };
  output.note(describeProblems(outcome.invalid));
  output.answer(
    outcome,
    describeOutcome(outcome, {
      ...options,
      seconds: (performance.now() - began) / 1000,
    }),
  );
  return outcome.invalid.length > 0 ? EXIT.failed : EXIT.ok;
}
