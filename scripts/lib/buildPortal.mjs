import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { portals } from './portals.mjs';
import { root, toolsEnv } from './repository.mjs';
import { run } from './run.mjs';

/** Builds a frontend package, unless its last build had the same sources. */
export async function buildPortal(name) {
  const directory = resolve(root, 'packages', name);
  const stamp = resolve(directory, 'dist/.built-from');
  const sources = await hashSources(directory);
  if ((await readFile(stamp, 'utf8').catch(ifMissing)) === sources) {
    console.log(`The build of ${name} is up to date.`);
    return;
  }
  console.log(`Building ${name} …`);
  const code = await run('backstage-cli', ['package', 'build'], {
    cwd: directory,
    env: { ...toolsEnv(), BACKSTAGE_ENV: portals[name] },
    quiet: true,
  });
  if (code !== 0) {
    throw new Error(`The build of ${name} failed with exit code ${code}`);
  }
  await writeFile(stamp, sources);
}

async function hashSources(directory) {
  const packages = await collectPackages(directory, new Set());
  const files = [
    resolve(root, 'package-lock.json'),
    resolve(root, 'app-config.yaml'),
    ...(await Promise.all([...packages].map(listFiles))).flat(),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(relative(root, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The package and those of this repository that it depends on. */
async function collectPackages(directory, collected) {
  if (!collected.has(directory)) {
    collected.add(directory);
    const { dependencies } = JSON.parse(
      await readFile(join(directory, 'package.json'), 'utf8'),
    );
    const { packages } = JSON.parse(
      await readFile(resolve(root, 'package-lock.json'), 'utf8'),
    );
    for (const name of Object.keys(dependencies)) {
      const { link, resolved } = packages[`node_modules/${name}`] ?? {};
      if (link) {
        await collectPackages(resolve(root, resolved), collected);
      }
    }
  }
  return collected;
}

async function listFiles(directory) {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .filter(
      file =>
        !/^(dist|node_modules|e2e-tests)\//.test(relative(directory, file)),
    );
}

function ifMissing(error) {
  if (error.code === 'ENOENT') {
    return undefined;
  }
  throw error;
}
