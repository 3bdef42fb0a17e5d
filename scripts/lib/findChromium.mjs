import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The installed Chromium, which Playwright drives in place of a download. */
export function findChromium(env = process.env) {
  const candidates = env.CHROMIUM_PATH
    ? [env.CHROMIUM_PATH]
    : env.PATH.split(delimiter).flatMap(directory =>
        names.map(name => join(directory, name)),
      );
  const found = candidates.find(isExecutable);
  if (!found) {
    throw new Error(
      env.CHROMIUM_PATH
        ? `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which cannot be run`
        : 'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name it with CHROMIUM_PATH.',
    );
  }
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
