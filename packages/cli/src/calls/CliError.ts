import { EXIT, ExitCode } from './exitCodes';

/** Something that ends the program, with what a person can do about it. */
export class CliError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }

  /** The command can't be carried out as it was given. */
  static usage(message: string): CliError {
    return new CliError(message, EXIT.usage);
  }
}
