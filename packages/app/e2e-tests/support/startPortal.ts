import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';

const root = resolve(__dirname, '../../../..');

/** A portal of its own for one test file, on an empty database. */
export async function startPortal(options: {
  port: number;
  catalogLocations: object[];
}) {
  const url = `http://localhost:${options.port}`;
  const backend = spawn(
    'node',
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/backend/src/index',
    ],
    {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        APP_CONFIG_app_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_listen_port: String(options.port),
        APP_CONFIG_backend_database: JSON.stringify({
          client: 'better-sqlite3',
          connection: ':memory:',
        }),
        APP_CONFIG_catalog_locations: JSON.stringify(options.catalogLocations),
      },
    },
  );
  const isHealthy = () =>
    fetch(`${url}/api/releases/health`).then(
      response => response.ok,
      () => false,
    );
  await expect.poll(isHealthy, { timeout: 90_000 }).toBe(true);

  return {
    url,
    /** Runs one of the repository's scripts, and answers how it ended. */
    run: async (...args: string[]) => {
      const child = spawn('node', args, { cwd: root, stdio: 'pipe' });
      let output = '';
      child.stdout.on('data', chunk => (output += chunk));
      child.stderr.on('data', chunk => (output += chunk));
      const [code] = await once(child, 'close');
      return { code, output };
    },
    stop: async () => {
      const ended = once(backend, 'exit');
      backend.kill('SIGTERM');
      await ended;
    },
  };
}
