import { readFile } from 'node:fs/promises';
import {
  importInBatches,
  ImportOutcome,
  LineProblem,
  readReleases,
  ReadReleases,
  ReleasesApiError,
  ReleasesClient,
} from '@slipway/backstage-plugin-releases-common';
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

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The file cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

function unreadableLines({ rows }: ReadReleases): LineProblem[] {
  return rows.flatMap(({ line, errors }) => (errors ? [{ line, errors }] : []));
}

async function send(
  read: ReadReleases,
  args: ImportArguments,
): Promise<ImportOutcome> {
  const token = await obtainToken(args);
  const client = new ReleasesClient({
    discoveryApi: { getBaseUrl: async id => `${args.url}/api/${id}` },
  });
  const lines = read.rows.flatMap(({ line, release }) =>
    release ? [{ line, release }] : [],
  );
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

async function importFile(args: ImportArguments): Promise<number> {
  const began = performance.now();
  const read = readReleases(await readText(args.file), args);
  if (read.errors.length > 0) {
    warn(describeFileErrors(read));
    return 1;
  }
  say(describeFile(read));

  const unreadable = unreadableLines(read);
  if (unreadable.length > 0 && !args.partial && !args.dryRun) {
    warn(describeProblems(unreadable));
    warn([
      `Nothing was imported: ${unreadable.length} of ${read.rows.length} lines need a change. Correct them, or take the others with --partial.`,
    ]);
    return 1;
  }
  const sent = await send(read, args);
  const outcome = { ...sent, invalid: [...unreadable, ...sent.invalid] };
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
