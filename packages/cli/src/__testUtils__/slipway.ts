import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** The program, as it is installed. */
export const PROGRAM = resolve(__dirname, '../../bin/slipway');

/** What a program came to. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Only what a program needs to run, none of the tool that tests run in. */
export const bareEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

/** Runs a program to its end. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string },
): Promise<Finished> {
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}

/** Runs `slipway` against a portal. */
export function slipwayOn(portal: { url: string }, token = 'mock-user-token') {
  return (args: readonly string[], env: Record<string, string> = {}) =>
    runProgram(process.execPath, [PROGRAM, ...args], {
      env: {
        ...bareEnv,
        SLIPWAY_URL: portal.url,
        SLIPWAY_TOKEN: token,
        ...env,
      } as NodeJS.ProcessEnv,
    });
}
