import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { isFree } from './lib/ports.mjs';
import { addPlugin } from './stock/addPlugin.mjs';
import { checkApi } from './stock/checkApi.mjs';
import { checkPacked } from './stock/checkPacked.mjs';
import { checkScreens } from './stock/checkScreens.mjs';
import { fitToNpm } from './stock/fitToNpm.mjs';
import { generatePortal } from './stock/generatePortal.mjs';
import { packPlugins } from './stock/packPlugins.mjs';
import { checkPinned, pinRelease } from './stock/pinRelease.mjs';
import { listReleases, readRelease } from './stock/releases.mjs';
import { runOrThrow } from './stock/runOrThrow.mjs';
import { withBackend } from './stock/withBackend.mjs';

const usage = `npm run try:stock -- [options]

  --release VERSION        the release of Backstage; may be given again
                           (each that is supported)
  --legacy                 the portal on the old frontend system
  --port PORT              where the portal listens while it is checked (7307)
  --screenshots DIRECTORY  keep a picture of each screen there
  --keep                   leave the portals' folder in place`;

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
  const releases = await Promise.all(
    (options.release ?? (await listReleases())).map(readRelease),
  );
  await ensureInstalled();

  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => interruption.abort(new Error('Interrupted')));
  }
  const directory = await mkdtemp(join(tmpdir(), 'slipway-stock-'));
  try {
    await tryStock({
      directory,
      releases,
      legacy: options.legacy,
      screenshots: options.screenshots && resolve(options.screenshots),
      url: `http://localhost:${port}`,
      signal: interruption.signal,
    });
  } finally {
    if (options.keep) {
      console.log(`The portals are in ${directory}.`);
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
        release: { type: 'string', multiple: true },
        legacy: { type: 'boolean', default: false },
        port: { type: 'string', default: '7307' },
        screenshots: { type: 'string' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}

async function tryStock({ directory, releases, signal, ...options }) {
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
    Promise.all(packed.map(each => checkPacked(each, releases))),
  );
  for (const release of releases) {
    console.log(`\nBackstage ${release.version}`);
    await tryRelease(step, {
      ...options,
      directory: resolve(directory, release.version),
      packed,
      release,
      signal,
    });
  }
}

async function tryRelease(
  step,
  { directory, packed, release, legacy, screenshots, url, signal },
) {
  await mkdir(directory);
  const portal = await step('Generate a stock portal', () =>
    generatePortal({ directory, legacy, release }),
  );
  await step('Fit it to npm and add the plugin', async () => {
    await fitToNpm(portal, { url });
    await pinRelease(portal, release);
    await addPlugin(portal, packed, { legacy });
  });
  await step('Install it', async () => {
    await runOrThrow('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: portal,
      quiet: true,
    });
    await checkPinned(portal, release);
  });
  await step('Build its frontend', () =>
    runOrThrow(
      resolve(portal, 'node_modules/.bin/backstage-cli'),
      ['package', 'build'],
      { cwd: resolve(portal, 'packages/app'), quiet: true },
    ),
  );
  await withBackend({ portal, url, signal }, async backend => {
    await step('Start it', backend.ready);
    const created = await step('Ask its API', () => checkApi(url));
    await step('Open its screens', () =>
      checkScreens(url, {
        release: created,
        signal: backend.signal,
        screenshots:
          screenshots &&
          resolve(screenshots, release.version, legacy ? 'old' : 'new'),
      }),
    );
  });
  console.log(
    `A stock portal of Backstage ${release.version} on the ${
      legacy ? 'old' : 'new'
    } frontend system shows releases.`,
  );
}
