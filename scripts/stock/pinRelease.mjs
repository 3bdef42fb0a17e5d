import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { editJson } from './editFile.mjs';

const isBackstage = name => name.startsWith('@backstage/');

/**
 * Makes a generated portal that release and nothing newer, whatever the ranges
 * of its packages would take.
 */
export async function pinRelease(portal, { version, packages }) {
  await editJson(resolve(portal, 'backstage.json'), manifest => ({
    ...manifest,
    version,
  }));
  for (const folder of ['', 'packages/app', 'packages/backend']) {
    await editJson(resolve(portal, folder, 'package.json'), manifest => ({
      ...manifest,
      dependencies: pin(manifest.dependencies, packages),
      devDependencies: pin(manifest.devDependencies, packages),
    }));
  }
  await editJson(resolve(portal, 'package.json'), manifest => ({
    ...manifest,
    overrides: { ...manifest.overrides, ...packages },
  }));
}

/** Holds what was installed against the release. */
export async function checkPinned(portal, { version, packages }) {
  const installed = JSON.parse(
    await readFile(resolve(portal, 'node_modules/.package-lock.json'), 'utf8'),
  );
  const others = Object.entries(installed.packages)
    .map(([path, manifest]) => [
      path.split('node_modules/').at(-1),
      manifest.version,
    ])
    .filter(([name, found]) => isBackstage(name) && packages[name] !== found)
    .map(([name, found]) => `${name} ${found}, not ${packages[name]}`);
  if (others.length > 0) {
    throw new Error(
      `The portal is not Backstage ${version}. Correct its packages in scripts/stock/releases. It installed ${others.join(
        '; ',
      )}.`,
    );
  }
}

function pin(dependencies = {}, packages) {
  return Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => {
      if (!isBackstage(name)) {
        return [name, range];
      }
      if (!packages[name]) {
        throw new Error(
          `The generated portal depends on ${name}, which its release in scripts/stock/releases leaves out.`,
        );
      }
      return [name, packages[name]];
    }),
  );
}
