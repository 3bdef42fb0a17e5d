import { Command, CommanderError } from 'commander';
import { EXIT, explain, Program, Stream } from './calls';
import { addDeployCommands } from './deploy';
import { addEvidenceCommands } from './evidence';
import { addGate } from './gate';
import { addImport } from './import';
import { addLedgerCommands } from './ledger';
import { addReleaseCommands } from './release';

export interface RunOptions {
  /** Of this program. */
  version: string;
  stdout: Stream;
  stderr: Stream;
  env: Readonly<Record<string, string | undefined>>;
}

const ABOUT = `Asks a portal with Slipway whether a version may be deployed, and tells it what pipelines do.

It reads two environment variables: SLIPWAY_URL, the address of the portal's
backend, and SLIPWAY_TOKEN, a Backstage token.`;

function programOf(options: RunOptions): Program {
  const root = new Command('slipway')
    .description(ABOUT)
    .version(options.version, '-V, --version', 'print the version of this tool')
    // --version of a command is that of what is deployed.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: text => options.stdout.write(text),
      writeErr: text => options.stderr.write(text),
    })
    .showHelpAfterError('Add --help to see what this takes.')
    .exitOverride();
  const program = new Program(root, options);
  addGate(program);
  addDeployCommands(program);
  addEvidenceCommands(program);
  addReleaseCommands(program);
  addImport(program);
  addLedgerCommands(program);
  return program;
}

/** Commander ends with an error of its own, also where help was asked for. */
function exitCodeOf({ exitCode }: CommanderError): number {
  return exitCode === 0 ? EXIT.ok : EXIT.usage;
}

/**
 * Runs a command line.
 *
 * @param args - without the names of Node and the program
 * @returns the exit code
 */
export async function run(
  args: readonly string[],
  options: RunOptions,
): Promise<number> {
  const program = programOf(options);
  try {
    await program.root.parseAsync([...args], { from: 'user' });
    return program.exitCode ?? EXIT.usage;
  } catch (error) {
    if (error instanceof CommanderError) {
      return exitCodeOf(error);
    }
    const { exitCode, lines, details = [] } = explain(error, program.url);
    options.stderr.write(lines.map(line => `${line}\n`).join(''));
    if (args.includes('--json')) {
      const answer = { error: { message: lines.join(' '), exitCode, details } };
      options.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
    }
    return exitCode;
  }
}
