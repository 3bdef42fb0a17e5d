import { readFile, writeFile } from 'node:fs/promises';

/** Rewrites a text file. */
export async function editFile(path, edit) {
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

/** Rewrites a JSON file. */
export function editJson(path, edit) {
  return editFile(
    path,
    text => `${JSON.stringify(edit(JSON.parse(text)), undefined, 2)}\n`,
  );
}

/** Replaces what must be there. */
export function replaceIn(text, pattern, replacement) {
  const replaced = text.replace(pattern, replacement);
  if (replaced === text) {
    throw new Error(`The generated portal has no ${pattern} any more`);
  }
  return replaced;
}
