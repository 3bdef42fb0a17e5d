const fs = require('node:fs');
const path = require('node:path');

/**
 * ESLint settings that keep the folders of a package in order.
 *
 * `order` names every folder below `src`, lowest first, as paths from `src`
 * (`['shared/time', 'shared/form', 'releases', 'pages']`). What they prove:
 *
 * - a folder imports only from folders before it in the list, so that folders
 *   form no cycle;
 * - the files of a folder may import from the folders in it, never the reverse;
 * - a folder with an `index.ts` is entered through it;
 * - no two files import each other, directly or by way of others.
 *
 * Tests and what is for them alone (`__testUtils__`) are outside of the order:
 * they look into what they test. A folder that is missing from the list, or
 * from the disk, is an error.
 */
module.exports = function rooms(packageDir, order) {
  const src = path.join(packageDir, 'src');
  const root = toTree(src, order);
  compareWithDisk(root);

  return {
    settings: {
      'import/extensions': ['.ts', '.tsx'],
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
    },
    rules: {
      'import/no-restricted-paths': ['error', { zones: zonesIn(root) }],
      'import/no-cycle': ['error', { ignoreExternal: true }],
    },
    overrides: [
      {
        files: ['**/*.test.ts', '**/*.test.tsx', '**/__testUtils__/**'],
        rules: {
          'import/no-restricted-paths': 'off',
          'import/no-cycle': 'off',
        },
      },
    ],
  };
};

function toTree(src, order) {
  const root = { name: 'src', dir: src, folders: [] };
  for (const entry of order) {
    let folder = root;
    for (const name of entry.split('/')) {
      const dir = path.join(folder.dir, name);
      const known = folder.folders.find(inner => inner.dir === dir);
      if (known && known !== folder.folders.at(-1)) {
        throw new Error(`${entry} does not stand with the rest of ${name}`);
      }
      if (!known) {
        const inner = { name: path.relative(src, dir), dir, folders: [] };
        folder.folders.push(inner);
      }
      folder = folder.folders.at(-1);
    }
  }
  return root;
}

function compareWithDisk({ dir, folders }) {
  const onDisk = fs
    .readdirSync(dir, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('__'))
    .map(entry => path.join(dir, entry.name));
  const listed = folders.map(folder => folder.dir);

  const unlisted = onDisk.find(folder => !listed.includes(folder));
  if (unlisted) {
    throw new Error(`${unlisted} has no place in the order of folders`);
  }
  const missing = listed.find(folder => !onDisk.includes(folder));
  if (missing) {
    throw new Error(`${missing} is in the order of folders, but not there`);
  }
  folders.forEach(compareWithDisk);
}

/** `above` holds the folders that come after the parent, and the files around it. */
function zonesIn(parent, above = []) {
  const files = path.join(parent.dir, '*');
  return parent.folders.flatMap((folder, place) => {
    const later = parent.folders.slice(place + 1).map(({ dir }) => dir);
    const mayImport = [...later, files, ...above];
    const zones = [
      {
        target: folder.dir,
        from: files,
        message: `${folder.name} stands below the files around it.`,
      },
    ];
    if (later.length > 0) {
      zones.push({
        target: folder.dir,
        from: later,
        message: `${folder.name} stands before it in the order of folders.`,
      });
    }
    if (fs.existsSync(path.join(folder.dir, 'index.ts'))) {
      zones.push({
        target: mayImport,
        from: folder.dir,
        except: ['index.ts'],
        message: `Enter ${folder.name} through its index.`,
      });
    }
    return [...zones, ...zonesIn(folder, mayImport)];
  });
}
