import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { run } from './lib/run.mjs';

main(async () => {
  await ensureInstalled();
  return run('backstage-cli', [
    'repo',
    'test',
    '--watchAll=false',
    ...process.argv.slice(2),
  ]);
});
