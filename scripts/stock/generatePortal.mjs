import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import { toolsEnv } from '../lib/repository.mjs';
import { runOrThrow } from './runOrThrow.mjs';

/** Writes a portal with Backstage's own generator, and does not install it. */
export async function generatePortal({ directory, legacy, release }) {
  const tools = resolve(directory, 'tools');
  const portal = resolve(directory, 'portal');
  await Promise.all([tools, portal].map(path => mkdir(path)));
  await writeFile(
    resolve(tools, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: {
        '@backstage/create-app': release.generator,
        // The generator asks for a yarn, although it need not install with it.
        '@yarnpkg/cli-dist': '^4.0.0',
      },
      overrides: release.packages,
    }),
  );
  await runOrThrow('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: tools,
    quiet: true,
  });

  const bin = resolve(tools, 'node_modules/.bin');
  const yarn = resolve(tools, 'node_modules/@yarnpkg/cli-dist/bin');
  const env = toolsEnv();
  await runOrThrow(
    resolve(bin, 'backstage-create-app'),
    ['--skip-install', '--path', portal, ...(legacy ? ['--legacy'] : [])],
    {
      cwd: directory,
      env: {
        ...env,
        BACKSTAGE_APP_NAME: 'stock',
        PATH: [bin, yarn, env.PATH].join(delimiter),
      },
      quiet: true,
    },
  );
  return portal;
}
