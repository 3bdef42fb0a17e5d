import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';

main(async () => {
  await ensureInstalled();
  console.log('The dependencies are what package-lock.json asks for.');
});
