import { spawn } from 'node:child_process';
import { root, toolsEnv } from './repository.mjs';

/** Runs a program to its end and returns its exit code. */
export function run(
  command,
  args,
  { cwd = root, env = toolsEnv(), stdio = 'inherit' } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio });
    // Ctrl-C reaches the program as well; it says when it is done.
    const wait = () => {};
    const pass = signal => child.kill(signal);
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(signal ? 1 : code);
    });
  });
}
