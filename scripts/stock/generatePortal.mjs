import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import { root, toolsEnv } from '../lib/repository.mjs';
import { runOrThrow } from './runOrThrow.mjs';

/** The generator of the release that backstage.json names. */
const generator = '0.9.2';

/** Writes a portal with Backstage's own generator, and does not install it. */
export async function generatePortal({ directory, legacy }) {
  const tools = resolve(directory, 'tools');
  const portal = resolve(directory, 'portal');
  await Promise.all([tools, portal].map(path => mkdir(path)));
  const { overrides } = await readJson(root, 'package.json');
  await writeFile(
    resolve(tools, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: {
        '@backstage/create-app': generator,
        // The generator asks for a yarn, although it need not install with it.
        '@yarnpkg/cli-dist': '^4.0.0',
      },
      overrides: {
        '@backstage/cli-common': overrides['@backstage/cli-common'],
      },
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

  const { version } = await readJson(portal, 'backstage.json');
  const { version: ours } = await readJson(root, 'backstage.json');
  if (version !== ours) {
    throw new Error(
      `@backstage/create-app ${generator} writes a portal of Backstage ${version}; backstage.json says ${ours}. Name the generator of that release in scripts/stock/generatePortal.mjs.`,
    );
  }
  return portal;
}

async function readJson(directory, path) {
  return JSON.parse(await readFile(resolve(directory, path), 'utf8'));
}
