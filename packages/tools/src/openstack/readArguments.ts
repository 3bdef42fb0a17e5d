import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../personas/UsageError';

export const USAGE = `npm run example:openstack [-- options]

  --url URL        where the portal's backend is (http://localhost:7007); its
                   catalog has the components of catalog.yaml
  --data FOLDER    where catalog.yaml, releases.ndjson and schedule.json are
                   (../shared/data/openstack-zed)
  --persona NAME   in the demo portal: who does it (release-manager); elsewhere
                   the environment variable SLIPWAY_TOKEN has a Backstage token
  --list           print every order that is broken, not the first ten

Plans the Zed cycle of OpenStack as a train. A second run changes nothing.`;

/** The program runs in the root of the repository, wherever npm was called. */
const BESIDE_THE_REPOSITORY = '../shared/data/openstack-zed';

export interface ExampleArguments {
  help: boolean;
  url: string;
  data: string;
  persona?: string;
  list: boolean;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        url: { type: 'string', default: 'http://localhost:7007' },
        data: { type: 'string' },
        persona: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : `${error}`);
  }
}

/** Reads the command line; a folder is meant from where npm was called. */
export function readArguments(
  args: string[],
  env = process.env,
): ExampleArguments {
  const { url, data, persona, list, help } = parse(args);
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new UsageError(
      `--url is '${url}'. Give the address of the portal's backend, for example http://localhost:7007.`,
    );
  }
  return {
    help,
    list,
    url: url.replace(/\/+$/, ''),
    data:
      data === undefined
        ? resolve(BESIDE_THE_REPOSITORY)
        : resolve(env.INIT_CWD ?? process.cwd(), data),
    persona: persona ?? (env.SLIPWAY_TOKEN ? undefined : 'release-manager'),
  };
}
