import { fileURLToPath } from 'node:url';
import { main } from '../scripts/lib/main.mjs';
import { run } from '../scripts/lib/run.mjs';

main(() =>
  run('node', [
    '--require',
    '@backstage/cli-node/config/nodeTransform.cjs',
    fileURLToPath(new URL('windows/main.ts', import.meta.url)),
    ...process.argv.slice(2),
  ]),
);
