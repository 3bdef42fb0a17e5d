import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { run } from './lib/run.mjs';

main(async () => {
  await ensureInstalled();
  return run('node', [
    '--require',
    '@backstage/cli-node/config/nodeTransform.cjs',
    fileURLToPath(
      new URL(
        '../packages/backend/src/__testUtils__/fuzz/main.ts',
        import.meta.url,
      ),
    ),
    ...process.argv.slice(2),
  ]);
});
