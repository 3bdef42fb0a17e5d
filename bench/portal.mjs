import { fileURLToPath } from 'node:url';
import { buildPortal } from '../scripts/lib/buildPortal.mjs';
import { ensureInstalled } from '../scripts/lib/ensureInstalled.mjs';
import { findChromium } from '../scripts/lib/findChromium.mjs';
import { main } from '../scripts/lib/main.mjs';
import { toolsEnv } from '../scripts/lib/repository.mjs';
import { run } from '../scripts/lib/run.mjs';

main(async () => {
  await ensureInstalled();
  const args = process.argv.slice(2);
  const env = toolsEnv();
  if (args.includes('--browser')) {
    await buildPortal('app');
    env.CHROMIUM_PATH = findChromium();
  }
  return run(
    'node',
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      fileURLToPath(new URL('portal/main.ts', import.meta.url)),
      ...args,
    ],
    { env },
  );
});
