import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import semver from 'semver';

const exec = promisify(execFile);

const wanted = {
  '@slipway/backstage-plugin-releases': ['dist/index.d.ts', 'dist/legacy.d.ts'],
  '@slipway/backstage-plugin-releases-backend': [
    'dist/index.d.ts',
    'config.schema.json',
    'migrations/',
  ],
  '@slipway/backstage-plugin-releases-common': ['dist/index.d.ts'],
  '@slipway/backstage-plugin-releases-node': ['dist/index.d.ts'],
  '@slipway/backstage-plugin-search-backend-module-releases': [
    'dist/index.d.ts',
    'config.schema.json',
  ],
};

/**
 * Holds a packed package against what its users rely on, and its ranges
 * against the releases of Backstage that it is for.
 */
export async function checkPacked({ name, file }, releases) {
  const { stdout: list } = await exec('tar', ['-tzf', file]);
  const entries = list.split('\n').map(entry => entry.replace('package/', ''));
  const { stdout: text } = await exec('tar', [
    '-xzOf',
    file,
    'package/package.json',
  ]);
  const manifest = JSON.parse(text);

  const named = [
    manifest.main,
    manifest.types,
    ...pathsOf(manifest.exports),
  ].map(path => path?.replace(/^\.\//, ''));
  const problems = [
    ...[...named, ...wanted[name]]
      .filter(path => !entries.some(entry => entry.startsWith(`${path}`)))
      .map(path => `${path} is not in it`),
    ...named
      .filter(path => path?.startsWith('src/'))
      .map(path => `it points to the source ${path}`),
    ...Object.entries(manifest.dependencies)
      .filter(([, range]) => !/\d/.test(range))
      .map(([dependency, range]) => `it asks for ${dependency} ${range}`),
    ...releases.flatMap(({ version, packages }) =>
      Object.entries(manifest.dependencies)
        .filter(([dependency]) => dependency.startsWith('@backstage/'))
        .filter(
          ([dependency, range]) =>
            !semver.satisfies(packages[dependency], range),
        )
        .map(
          ([dependency, range]) =>
            `it asks for ${dependency} ${range}, but Backstage ${version} has ${packages[dependency]}`,
        ),
    ),
  ];
  if (problems.length > 0) {
    throw new Error(`The packed ${name} is wrong: ${problems.join('; ')}`);
  }
}

/** All files that an exports field leads to. */
function pathsOf(exports = {}) {
  return Object.values(exports).flatMap(target =>
    typeof target === 'string'
      ? [target].filter(path => path.startsWith('./'))
      : pathsOf(target),
  );
}
