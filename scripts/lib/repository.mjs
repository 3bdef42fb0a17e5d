import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const bin = resolve(root, 'node_modules/.bin');

/** An environment in which the installed tools, Node among them, come first. */
export function toolsEnv(env = process.env) {
  return { ...env, PATH: [bin, env.PATH].join(delimiter) };
}

/** An environment without the installed tools, to be able to replace them. */
export function machineEnv(env = process.env) {
  const path = env.PATH.split(delimiter);
  return {
    ...env,
    PATH: path
      .filter(directory => !directory.endsWith('node_modules/.bin'))
      .join(delimiter),
  };
}
