import { Command, Option } from 'commander';
import { readDuration } from './duration';
import { EXIT_HELP, ExitCode } from './exitCodes';
import { Output, Stream } from './Output';
import { Portal } from './Portal';
import { readSettings } from './settings';

/** What a command is run with. */
export interface Call {
  output: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** @throws a usage error where nobody said where it is, or who asks */
  portal(): Portal;
}

/** The options that every command has. */
export interface CommonOptions {
  json?: boolean;
  timeout: number;
  url?: string;
}

export interface ProgramOptions {
  stdout: Stream;
  stderr: Stream;
  env: Readonly<Record<string, string | undefined>>;
}

const MINUTE_MS = 60_000;

/** Makes the commands of the program, and keeps what one came to. */
export class Program {
  readonly root: Command;
  readonly #options: ProgramOptions;
  #exitCode: ExitCode | undefined;
  #url: string | undefined;

  constructor(root: Command, options: ProgramOptions) {
    this.root = root;
    this.#options = options;
  }

  get exitCode(): ExitCode | undefined {
    return this.#exitCode;
  }

  /** Of the portal that was asked, once it is known. */
  get url(): string | undefined {
    return this.#url;
  }

  /**
   * Lets a command be run.
   *
   * @param example - a command line that is worth copying
   */
  action<T extends object>(
    command: Command,
    example: string,
    run: (call: Call, options: T, args: string[]) => Promise<ExitCode>,
  ): void {
    command
      .option('--json', 'print the answer as JSON')
      .option('--url <url>', "the portal's backend, in place of SLIPWAY_URL")
      .addOption(
        new Option(
          '--timeout <time>',
          'how long a request is tried in all, for example 2m',
        )
          .argParser(readDuration)
          .default(MINUTE_MS, '1m'),
      )
      .addHelpText('after', `\nExample:\n${example.replace(/^/gm, '  ')}`)
      .addHelpText('after', EXIT_HELP)
      .action(async () => {
        const options = command.opts<T & CommonOptions>();
        this.#exitCode = await run(
          this.#callOf(options),
          options,
          command.args,
        );
      });
  }

  #callOf({ json = false, timeout, url }: CommonOptions): Call {
    const { env } = this.#options;
    const output = new Output({ ...this.#options, json });
    return {
      output,
      env,
      portal: () => {
        const settings = readSettings({ url }, env);
        this.#url = settings.url;
        return new Portal({ ...settings, timeoutMs: timeout, output });
      },
    };
  }
}
