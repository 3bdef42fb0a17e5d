import { defineConfig } from '@playwright/test';

const wanted = process.env.E2E_PORTALS?.split(',');
const port = Number(process.env.E2E_PORT ?? 7107);

/** Each portal is one process: a backend that serves the built frontend. */
const portals = [
  { name: 'app', url: `http://localhost:${port}`, environment: '' },
  {
    name: 'app-legacy',
    url: `http://localhost:${port + 1}`,
    environment: 'legacy',
  },
].filter(({ name }) => wanted?.includes(name) ?? true);

export default defineConfig({
  globalSetup: './packages/app/e2e-tests/support/waitForCatalog.ts',
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  // Generous, since a busy machine is no defect: one test opens up to five pages.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  outputDir: 'e2e-test-report/results',
  reporter: [
    ['list'],
    ['json', { outputFile: 'e2e-test-report/results.json' }],
    ['html', { open: 'never', outputFolder: 'e2e-test-report/html' }],
  ],
  use: {
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: portals.map(({ name, url }) => ({
    name,
    testDir: `packages/${name}/e2e-tests`,
    use: { baseURL: url },
  })),
  webServer: portals.map(({ name, url, environment }) => ({
    name,
    command:
      'node --require @backstage/cli-node/config/nodeTransform.cjs packages/backend/src/index',
    url: `${url}/.backstage/health/v1/readiness`,
    env: {
      BACKSTAGE_ENV: environment,
      APP_CONFIG_app_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_listen_port: new URL(url).port,
      APP_CONFIG_backend_database: JSON.stringify({
        client: 'better-sqlite3',
        connection: ':memory:',
      }),
    },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  })),
});
