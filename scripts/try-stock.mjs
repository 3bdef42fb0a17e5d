import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { isFree } from './lib/ports.mjs';
import { ProcessGroup } from './lib/ProcessGroup.mjs';
import { waitForAnswer } from './lib/waitForAnswer.mjs';
import { addPlugin } from './stock/addPlugin.mjs';
import { checkApi } from './stock/checkApi.mjs';
import { checkPacked } from './stock/checkPacked.mjs';
import { checkScreens } from './stock/checkScreens.mjs';
import { fitToNpm } from './stock/fitToNpm.mjs';
import { generatePortal } from './stock/generatePortal.mjs';
import { packPlugins } from './stock/packPlugins.mjs';
import { runOrThrow } from './stock/runOrThrow.mjs';

const usage = `npm run try:stock -- [options]

  --legacy     the portal on the old frontend system
  --port PORT  where the portal listens while it is checked (7307)
  --keep       leave the portal's folder in place`;

main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const port = Number(options.port);
  if (!(await isFree(port))) {
    throw new Error(`Port ${port} is taken; choose another with --port.`);
  }
  await ensureInstalled();

  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => interruption.abort(new Error('Interrupted')));
  }
  const directory = await mkdtemp(join(tmpdir(), 'slipway-stock-'));
  try {
    await tryStock({
      directory,
      legacy: options.legacy,
      url: `http://localhost:${port}`,
      signal: interruption.signal,
    });
  } finally {
    if (options.keep) {
      console.log(`The portal is in ${directory}.`);
    } else {
      await rm(directory, { recursive: true, force: true });
    }
  }
  return 0;
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        legacy: { type: 'boolean', default: false },
        port: { type: 'string', default: '7307' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}

async function tryStock({ directory, legacy, url, signal }) {
  const step = async (name, work) => {
    signal.throwIfAborted();
    const began = performance.now();
    const result = await work();
    signal.throwIfAborted();
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${name.padEnd(52)} ${String(seconds).padStart(4)} s`);
    return result;
  };

  const packed = await step('Pack the plugin packages', () =>
    packPlugins(resolve(directory, 'packed')),
  );
  await step('Check what is in them', () =>
    Promise.all(packed.map(checkPacked)),
  );
  const portal = await step('Generate a stock portal', () =>
    generatePortal({ directory, legacy }),
  );
  await step('Fit it to npm and add the plugin', async () => {
    await fitToNpm(portal, { url });
    await addPlugin(portal, packed, { legacy });
  });
  await step('Install it', () =>
    runOrThrow('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: portal,
      quiet: true,
    }),
  );
  const cli = resolve(portal, 'node_modules/.bin/backstage-cli');
  await step('Build its frontend', () =>
    runOrThrow(cli, ['package', 'build'], {
      cwd: resolve(portal, 'packages/app'),
      quiet: true,
    }),
  );

  const backend = new ProcessGroup('backend', cli, ['package', 'start'], {
    cwd: resolve(portal, 'packages/backend'),
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  try {
    await step('Start it', () =>
      Promise.race([
        waitForAnswer(`${url}/.backstage/health/v1/readiness`, signal),
        backend.ended.then(end => {
          throw new Error(`The backend ended: ${end}`);
        }),
      ]),
    );
    const release = await step('Ask its API', () => checkApi(url));
    await step('Open its screens', () => checkScreens(url, release));
  } finally {
    await backend.stop();
  }
  console.log(
    `\nA stock portal on the ${
      legacy ? 'old' : 'new'
    } frontend system shows releases.`,
  );
}
