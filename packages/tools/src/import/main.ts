import { readFile } from 'node:fs/promises';
import { CatalogClient } from '@backstage/catalog-client';
import { ResponseError } from '@backstage/errors';
import {
  ColumnMapping,
  importInBatches,
  ImportLine,
  ImportOutcome,
  LineProblem,
  readReleases,
  ReadReleases,
  readSource,
  recognisePreset,
  ReleasesApiError,
  SourceFile,
  suggestMapping,
  createReleasesClient,
} from '@slipway/backstage-plugin-releases-common';
import { checkReferences } from './checkReferences';
import { obtainToken } from './obtainToken';
import { Progress } from './Progress';
import { ImportArguments, readArguments, USAGE } from './readArguments';
import {
  describeFile,
  describeFileErrors,
  describeOutcome,
  describeProblems,
} from './report';
import { UsageError } from './UsageError';

const say = (lines: string[]) => lines.forEach(line => console.log(line));
const warn = (lines: string[]) => lines.forEach(line => console.error(line));

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(
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

function discoveryOf({ url }: ImportArguments) {
  return { getBaseUrl: async (id: string) => `${url}/api/${id}` };
}

/** A catalog that refuses to answer leaves it to the import to ask. */
async function findUnknown(
  lines: ImportLine[],
  args: ImportArguments,
  token: string,
): Promise<LineProblem[]> {
  const catalog = new CatalogClient({
    discoveryApi: discoveryOf(args),
    fetchApi: { fetch },
  });
  try {
    return await checkReferences(catalog, lines, { token });
  } catch (error) {
    if (error instanceof ResponseError) {
      warn([
        `The catalog answered ${error.statusCode}, so the entities that the lines name are only checked as they are imported.`,
      ]);
      return [];
    }
    throw error;
  }
}

async function send(
  lines: ImportLine[],
  args: ImportArguments,
  token: string,
): Promise<ImportOutcome> {
  const client = createReleasesClient({ discoveryApi: discoveryOf(args) });
  const progress = new Progress(process.stdout);
  try {
    return await importInBatches(client, lines, {
      partial: args.partial,
      dryRun: args.dryRun,
      token,
      onProgress: progress.show,
    });
  } finally {
    progress.end();
  }
}

/** Without `--partial` all lines are taken or none. */
function isRefused(
  problems: LineProblem[],
  { rows }: ReadReleases,
  { partial, dryRun }: ImportArguments,
): boolean {
  if (problems.length === 0 || partial || dryRun) {
    return false;
  }
  warn(describeProblems(problems));
  warn([
    `Nothing was imported: ${problems.length} of ${rows.length} lines need a change. Correct them, or take the others with --partial.`,
  ]);
  return true;
}

async function importFile(args: ImportArguments): Promise<number> {
  const began = performance.now();
  const source = await readSource(await readBytes(args.file), args);
  const read = readReleases(source, {
    ...args,
    mapping: args.mapping && mappingOf(source, args.mapping),
  });
  if (read.errors.length > 0) {
    warn(describeFileErrors(read));
    return 1;
  }
  say(describeFile(source, read));

  const unreadable = unreadableLines(read);
  if (isRefused(unreadable, read, args)) {
    return 1;
  }
  const token = await obtainToken(args);
  const lines = read.rows.flatMap(({ line, release }) =>
    release ? [{ line, release }] : [],
  );
  const unknown = await findUnknown(lines, args, token);
  if (isRefused(unknown, read, args)) {
    return 1;
  }
  const held = new Set(unknown.map(({ line }) => line));
  const sent = await send(
    lines.filter(({ line }) => !held.has(line)),
    args,
    token,
  );
  const outcome = {
    ...sent,
    invalid: [...unreadable, ...unknown, ...sent.invalid],
  };
  warn(describeProblems(outcome.invalid));
  say(
    describeOutcome(outcome, {
      ...args,
      seconds: (performance.now() - began) / 1000,
    }),
  );
  return outcome.invalid.length > 0 ? 1 : 0;
}

/** Why a request failed, which fetch keeps in the cause. */
function explain(error: unknown): string[] {
  if (error instanceof ReleasesApiError) {
    const details = error.details.map(({ message }) => message);
    return [error.message, ...details.filter(text => text !== error.message)];
  }
  if (error instanceof TypeError && error.cause instanceof Error) {
    return [
      `The portal's backend does not answer (${error.cause.message}). Start it, or say with --url where it is.`,
    ];
  }
  return [error instanceof Error ? error.message : String(error)];
}

async function main(): Promise<number> {
  try {
    const args = readArguments(process.argv.slice(2));
    if (args.help) {
      say([USAGE]);
      return 0;
    }
    return await importFile(args);
  } catch (error) {
    if (error instanceof UsageError) {
      warn([error.message, '', USAGE]);
      return 2;
    }
    warn(explain(error));
    return 1;
  }
}

main().then(code => {
  process.exitCode = code;
});
