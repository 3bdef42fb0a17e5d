import { run } from '../lib/run.mjs';

/** Runs a program to its end, which must be a good one. */
export async function runOrThrow(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) {
    throw new Error(
      `${[command, ...args].join(' ')} failed with exit code ${code}`,
    );
  }
}
