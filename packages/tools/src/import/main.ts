import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { obtainToken } from '../personas/obtainToken';
import { UsageError } from '../personas/UsageError';
import { takePersona } from './takePersona';

/** In the repository, where this program runs. */
const TOOL = resolve('packages/cli/bin/slipway');

/** `slipway import`, also as a persona of the demo portal. */
async function main(): Promise<number> {
  const { url, persona, rest } = takePersona(process.argv.slice(2));
  const token =
    persona === undefined
      ? {}
      : { SLIPWAY_TOKEN: await obtainToken({ url, persona }) };
  const child = spawn(process.execPath, [TOOL, 'import', ...rest], {
    // A file is meant from where npm was called.
    cwd: process.env.INIT_CWD,
    env: { ...process.env, SLIPWAY_URL: url, ...token },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(
      error instanceof TypeError && error.cause instanceof Error
        ? `The portal's backend does not answer (${error.cause.message}). Start it, or say with --url where it is.`
        : error.message,
    );
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
