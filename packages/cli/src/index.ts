/**
 * The command line tool of Slipway.
 *
 * @packageDocumentation
 */
import { version } from '../package.json';
import { run } from './run';

// Who reads the answer may stop before its end, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

run(process.argv.slice(2), {
  version,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  },
);
