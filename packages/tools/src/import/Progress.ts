import { WriteStream } from 'node:tty';
import { ImportProgress } from '@slipway/backstage-plugin-releases-common';

const WIDTH = 30;

const WORDS = { check: 'Checking', import: 'Importing' };

/** A bar on a terminal, a line per batch elsewhere. */
export class Progress {
  readonly #stream: WriteStream;
  #open = false;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  readonly show = ({ pass, done, total }: ImportProgress) => {
    const text = `${WORDS[pass]} ${done} of ${total}`;
    if (!this.#stream.isTTY) {
      this.#stream.write(`${text}\n`);
      return;
    }
    const full = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    this.#stream.write(`\r${bar} ${text}\x1b[K`);
    this.#open = done < total;
    if (!this.#open) {
      this.#stream.write('\n');
    }
  };

  /** Leaves the line of a bar that did not come to its end. */
  end() {
    if (this.#open) {
      this.#stream.write('\n');
      this.#open = false;
    }
  }
}
