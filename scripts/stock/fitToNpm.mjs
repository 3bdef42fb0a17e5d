import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { root } from '../lib/repository.mjs';
import { editFile, editJson } from './editFile.mjs';

/** These backends need more than npm: a compiler, Docker or a cluster. */
const left = /scaffolder|kubernetes|techdocs/;

/**
 * Lets a generated portal install with npm, by the settings of this
 * repository, and serve itself from one port.
 */
export async function fitToNpm(portal, { url }) {
  const ours = JSON.parse(
    await readFile(resolve(root, 'package.json'), 'utf8'),
  );
  await editJson(resolve(portal, 'package.json'), manifest => ({
    ...manifest,
    packageManager: undefined,
    overrides: ours.overrides,
    allowScripts: ours.allowScripts,
  }));
  await editJson(resolve(portal, 'packages/backend/package.json'), manifest => {
    const kept = Object.entries(manifest.dependencies).filter(
      ([name]) => !left.test(name),
    );
    return {
      ...manifest,
      dependencies: {
        ...Object.fromEntries(kept),
        app: '*',
        'better-sqlite3': ours.overrides['better-sqlite3'],
      },
    };
  });
  await editFile(resolve(portal, 'packages/backend/src/index.ts'), text =>
    text.replace(/backend\.add\([^;]*\);\n/g, line =>
      left.test(line) ? '' : line,
    ),
  );
  await writeFile(
    resolve(portal, '.npmrc'),
    await readFile(resolve(root, '.npmrc'), 'utf8'),
  );
  await writeFile(
    resolve(portal, 'app-config.local.yaml'),
    JSON.stringify({
      app: { baseUrl: url },
      backend: { baseUrl: url, listen: { port: Number(new URL(url).port) } },
      catalog: {
        rules: [{ allow: ['Component', 'System', 'API', 'User', 'Group'] }],
        locations: ['entities', 'org'].map(name => ({
          type: 'file',
          target: `../../examples/${name}.yaml`,
        })),
      },
    }),
  );
}
