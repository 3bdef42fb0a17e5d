import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { machineEnv, root } from './repository.mjs';
import { run } from './run.mjs';

/** Installs the dependencies unless they are what package-lock.json asks for. */
export async function ensureInstalled() {
  const difference = await findDifference();
  if (!difference) {
    return;
  }
  console.log(
    `${difference}; running npm ci, which takes some minutes the first time.`,
  );
  const code = await run(
    'npm',
    ['ci', '--loglevel=error', '--no-audit', '--no-fund'],
    {
      env: machineEnv(),
    },
  );
  if (code !== 0) {
    throw new Error(`npm ci failed with exit code ${code}`);
  }
}

async function findDifference() {
  const wanted = await readPackages('package-lock.json');
  const installed = await readPackages('node_modules/.package-lock.json');
  if (!wanted) {
    throw new Error('There is no package-lock.json to install from');
  }
  if (!installed) {
    return 'The dependencies are not installed yet';
  }
  const different = Object.keys(wanted).find(
    path => path !== '' && differs(wanted[path], installed[path]),
  );
  return different && `${different} is not what package-lock.json asks for`;
}

function differs(wanted, installed) {
  return installed
    ? installed.version !== wanted.version ||
        installed.resolved !== wanted.resolved ||
        installed.integrity !== wanted.integrity
    : !wanted.optional;
}

async function readPackages(path) {
  try {
    return JSON.parse(await readFile(resolve(root, path), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
