import { buildPortal } from './lib/buildPortal.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { findChromium } from './lib/findChromium.mjs';
import { main } from './lib/main.mjs';
import { toolsEnv } from './lib/repository.mjs';
import { run } from './lib/run.mjs';

const environments = { app: '', 'app-legacy': 'legacy' };

main(async () => {
  await ensureInstalled();
  const chromium = findChromium();
  const args = process.argv.slice(2);
  const portals = choosePortals(args);

  const env = toolsEnv();
  for (const portal of portals) {
    await buildPortal(portal, {
      ...env,
      BACKSTAGE_ENV: environments[portal],
    });
  }
  return run('playwright', ['test', ...args], {
    env: { ...env, CHROMIUM_PATH: chromium, E2E_PORTALS: portals.join(',') },
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
  const all = Object.keys(environments);
  return named.length > 0 ? all.filter(name => named.includes(name)) : all;
}
