import { spawn } from 'node:child_process';
import { root, toolsEnv } from './repository.mjs';

/**
 * Runs a program to its end and returns its exit code. What a quiet one prints
 * is shown only when it fails.
 */
export function run(
  command,
  args,
  { cwd = root, env = toolsEnv(), quiet = false } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: quiet ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    });
    const output = [];
    child.stdout?.on('data', chunk => output.push(chunk));
    child.stderr?.on('data', chunk => output.push(chunk));

    // Ctrl-C reaches the program as well; it says when it is done.
    const wait = () => {};
    const pass = signal => child.kill(signal);
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      if (code !== 0) {
        process.stderr.write(Buffer.concat(output));
      }
      resolve(signal ? 1 : code);
    });
  });
}
