import { ImportProgress } from '@slipway/backstage-plugin-releases-common';
import { Output } from '../calls';

const WIDTH = 30;

const WORDS = { check: 'Checking', import: 'Importing' };

/** A bar on a terminal, a line for each batch elsewhere. */
export function showProgress(
  output: Output,
): (progress: ImportProgress) => void {
  return ({ pass, done, total }) => {
    const text = `${WORDS[pass]} ${done} of ${total}`;
    const full = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    output.progress(output.isTerminal ? `${bar} ${text}` : text);
  };
}
