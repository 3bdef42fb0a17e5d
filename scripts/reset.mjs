import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { main } from './lib/main.mjs';
import { root } from './lib/repository.mjs';

main(async () => {
  const data = resolve(root, '.data');
  await rm(data, { recursive: true, force: true });
  console.log(`Removed ${data}; the next start begins with the demo's data.`);
});
