/** A stream that the program writes to. */
export interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
}

export interface OutputOptions {
  stdout: Stream;
  stderr: Stream;
  /** Whether the answer is printed as JSON. */
  json: boolean;
  env?: Readonly<Record<string, string | undefined>>;
}

/**
 * What the program says: the answer on the standard output, everything beside
 * it on the standard error, so that the answer can be piped on.
 */
export class Output {
  readonly #options: OutputOptions;
  readonly #isTerminal: boolean;
  #isOpen = false;
  #last: string | undefined;

  constructor(options: OutputOptions) {
    this.#options = options;
    const { CI } = options.env ?? process.env;
    this.#isTerminal = options.stderr.isTTY === true && (!CI || CI === 'false');
  }

  get isTerminal(): boolean {
    return this.#isTerminal;
  }

  get json(): boolean {
    return this.#options.json;
  }

  /** The answer, as JSON or in lines. */
  answer(answer: unknown, lines: readonly string[]): void {
    this.end();
    this.#options.stdout.write(
      this.json
        ? `${JSON.stringify(answer, undefined, 2)}\n`
        : lines.map(line => `${line}\n`).join(''),
    );
  }

  /** Something beside the answer. */
  note(lines: readonly string[]): void {
    this.end();
    this.#options.stderr.write(lines.map(line => `${line}\n`).join(''));
  }

  /**
   * How far it is: a line that is written anew on a terminal; elsewhere a line
   * each time that it says something else.
   *
   * @param more - told on a terminal alone, as it changes all the time
   */
  progress(text: string, more = ''): void {
    if (this.#isTerminal) {
      this.#options.stderr.write(`\r${text}${more}\x1b[K`);
      this.#isOpen = true;
    } else if (text !== this.#last) {
      this.#options.stderr.write(`${text}\n`);
    }
    this.#last = text;
  }

  /** Leaves the line that {@link progress} writes on. */
  end(): void {
    if (this.#isOpen) {
      this.#options.stderr.write('\n');
      this.#isOpen = false;
    }
  }
}
