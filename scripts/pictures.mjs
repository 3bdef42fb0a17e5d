import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { buildPortal } from './lib/buildPortal.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { findChromium } from './lib/findChromium.mjs';
import { main } from './lib/main.mjs';
import { ProcessGroup } from './lib/ProcessGroup.mjs';
import { root } from './lib/repository.mjs';
import { waitForAnswer } from './lib/waitForAnswer.mjs';
import { pictures } from './pictures/pictures.mjs';

const url = `http://localhost:${process.env.PICTURES_PORT ?? 7117}`;

/** The last release of the demo that is written. */
const LAST = 'login 6.6.1';

const STARTED_WITHIN_MS = 600_000;

/** Notifications are held for up to a minute. */
const SHOWN_WITHIN_MS = 120_000;

/** Takes the pictures of the docs from the demo portal, as it is built now. */
main(async () => {
  await ensureInstalled();
  const executablePath = findChromium();
  await buildPortal('app');
  const portal = startPortal();
  try {
    const ids = await demoReleases();
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const wanted = process.argv.slice(2);
    for (const picture of pictures) {
      if (wanted.length === 0 || wanted.includes(picture.file)) {
        await take(browser, ids, picture);
        console.log(`Wrote docs/images/${picture.file}`);
      }
    }
    await browser.close();
  } finally {
    await portal.stop();
  }
});

function startPortal() {
  return new ProcessGroup(
    'portal',
    'node',
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/backend/src/index',
    ],
    {
      cwd: root,
      quiet: true,
      env: {
        ...process.env,
        BACKSTAGE_ENV: '',
        APP_CONFIG_app_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_listen_port: new URL(url).port,
        APP_CONFIG_backend_database: JSON.stringify({
          client: 'better-sqlite3',
          connection: ':memory:',
        }),
      },
    },
  );
}

/** The ids of the demo's releases by name, once all of them are written. */
async function demoReleases() {
  const signal = AbortSignal.timeout(STARTED_WITHIN_MS);
  await waitForAnswer(`${url}/.backstage/health/v1/readiness`, signal);
  for (;;) {
    signal.throwIfAborted();
    const session = await fetch(
      `${url}/api/auth/personas/refresh?name=portal-admin`,
    );
    const { backstageIdentity } = await session.json();
    const answer = await fetch(`${url}/api/releases/v1/releases?limit=200`, {
      headers: { Authorization: `Bearer ${backstageIdentity.token}` },
    });
    const { items = [] } = await answer.json();
    const ids = new Map(items.map(({ name, id }) => [name, id]));
    if (ids.has(LAST)) {
      return ids;
    }
    await new Promise(done => setTimeout(done, 1_000));
  }
}

async function take(browser, ids, picture) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  await page.goto(
    url + picture.path.replace(/\{(.+)\}/, (_, name) => ids.get(name)),
  );
  const title = picture.persona.replace('-', ' ');
  await page
    .getByRole('button', { name: new RegExp(`^${title}`, 'i') })
    .click();
  await page
    .getByText(picture.waitFor)
    .first()
    .waitFor({ timeout: SHOWN_WITHIN_MS });
  for (const [role, name] of picture.press ?? []) {
    await page.getByRole(role, { name }).first().click();
  }
  if (picture.then) {
    await page.getByText(picture.then).first().waitFor();
  }
  await page.waitForLoadState('networkidle');
  if (picture.scrollTo) {
    await page
      .getByText(picture.scrollTo, { exact: true })
      .first()
      .evaluate(element => element.scrollIntoView({ block: 'start' }));
  }
  // What lies under the pointer would be marked.
  await page.mouse.move(0, 0);
  await page.screenshot({
    path: resolve(root, 'docs/images', picture.file),
    animations: 'disabled',
  });
  await context.close();
}
