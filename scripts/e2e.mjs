import { buildPortal } from './lib/buildPortal.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { findChromium } from './lib/findChromium.mjs';
import { main } from './lib/main.mjs';
import { portals } from './lib/portals.mjs';
import { toolsEnv } from './lib/repository.mjs';
import { run } from './lib/run.mjs';

main(async () => {
  await ensureInstalled();
  const chromium = findChromium();
  const args = process.argv.slice(2);
  const chosen = choosePortals(args);

  for (const name of chosen) {
    await buildPortal(name);
  }
  return run('playwright', ['test', ...args], {
    env: {
      ...toolsEnv(),
      CHROMIUM_PATH: chromium,
      E2E_PORTALS: chosen.join(','),
    },
  });
});

/** The portals that `--project` names, all without it. */
function choosePortals(args) {
  const named = args.flatMap((arg, index) => {
    if (arg === '--project') {
      return [args[index + 1]];
    }
    return arg.startsWith('--project=') ? [arg.slice('--project='.length)] : [];
  });
  const all = Object.keys(portals);
  return named.length > 0 ? all.filter(name => named.includes(name)) : all;
}
