import { readdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { root } from '../lib/repository.mjs';

const directory = resolve(root, 'scripts/stock/releases');

/** The releases of Backstage that the plugin is tried on, oldest first. */
export async function listReleases() {
  const files = await readdir(directory);
  return files
    .map(file => basename(file, '.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * A release of Backstage: the version of `@backstage/create-app` that writes
 * its portal, and the exact version of every package that the portal installs.
 */
export async function readRelease(version) {
  const releases = await listReleases();
  if (!releases.includes(version)) {
    throw new Error(
      `Backstage ${version} is not among the releases to try: ${releases.join(
        ', ',
      )}.`,
    );
  }
  const text = await readFile(resolve(directory, `${version}.json`), 'utf8');
  return { version, ...JSON.parse(text) };
}
