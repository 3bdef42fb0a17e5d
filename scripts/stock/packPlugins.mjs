import { mkdir, readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { root } from '../lib/repository.mjs';
import { runOrThrow } from './runOrThrow.mjs';

const folders = [
  'releases-common',
  'releases-node',
  'releases-backend',
  'search-backend-module-releases',
  'releases',
];

/**
 * Builds and packs the plugin packages as they are published.
 *
 * @returns name, version and file of each
 */
export async function packPlugins(target) {
  await runOrThrow('tsc', [], { quiet: true });
  const packed = [];
  for (const folder of folders) {
    const cwd = resolve(root, 'plugins', folder);
    const files = resolve(target, folder);
    await mkdir(files, { recursive: true });
    await runOrThrow('backstage-cli', ['package', 'build'], {
      cwd,
      quiet: true,
    });
    await runOrThrow('npm', ['pack', '--pack-destination', files], {
      cwd,
      quiet: true,
    });
    const { name, version } = JSON.parse(
      await readFile(resolve(cwd, 'package.json'), 'utf8'),
    );
    const [file] = await readdir(files);
    packed.push({ name, version, file: resolve(files, file) });
  }
  return packed;
}
