import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Portal } from '../Portal';

/** What it took to read all that the search indexes. */
export interface CollatingMeasured {
  documents: number;
  ms: number;
  /** The most resident memory beyond that at the start, in MB. */
  addedMb: number;
}

/** Reads the documents of all releases, in a process of its own. */
export async function collating(portal: Portal): Promise<CollatingMeasured> {
  const { token } = await portal.signIn('manager');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      join(__dirname, 'collate.ts'),
      portal.url,
      token,
    ],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  return JSON.parse(stdout);
}
