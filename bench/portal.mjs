import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../scripts/lib/ensureInstalled.mjs';
import { main } from '../scripts/lib/main.mjs';
import { run } from '../scripts/lib/run.mjs';

main(async () => {
  await ensureInstalled();
  return run('node', [
    '--require',
    '@backstage/cli-node/config/nodeTransform.cjs',
    fileURLToPath(new URL('portal/main.ts', import.meta.url)),
    ...process.argv.slice(2),
  ]);
});
