import { buildPortal } from './lib/buildPortal.mjs';
import { main } from './lib/main.mjs';
import { portals } from './lib/portals.mjs';

main(async () => {
  for (const name of Object.keys(portals)) {
    await buildPortal(name);
  }
});
