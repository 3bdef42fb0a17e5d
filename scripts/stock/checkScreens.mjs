import { resolve } from 'node:path';
import { findChromium } from '../lib/findChromium.mjs';

const entity = '/catalog/default/component/example-website';

/** Each of them names the release; the last one is where the tabs are. */
const screens = [
  '/releases/list',
  `${entity}/releases`,
  `${entity}/readiness`,
  entity,
];

/**
 * Opens the screens of the plugin in a stock portal, and keeps pictures of
 * them in the directory `screenshots` if there is one.
 */
export async function checkScreens(url, { release, screenshots, signal }) {
  const { chromium, expect } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  signal.addEventListener('abort', () => browser.close());
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 1000 },
    });
    await page.goto(url);
    const enter = page.getByRole('button', { name: 'Enter' });
    const navigation = page.getByRole('link', { name: 'Releases' }).first();
    await enter.or(navigation).first().waitFor({ timeout: 60_000 });
    if (await enter.isVisible()) {
      await enter.click();
    }
    await navigation.waitFor();

    for (const path of screens) {
      await page.goto(`${url}${path}`);
      await expect(
        page.getByText(release.name).first(),
        `${path} shows ${release.name}`,
      ).toBeVisible({ timeout: 30_000 });
      if (screenshots) {
        const name = path.slice(1).replaceAll('/', '-');
        await page.screenshot({ path: resolve(screenshots, `${name}.png`) });
      }
    }
    await checkTabs(page, expect);
  } finally {
    await browser.close();
  }
}

/** The new system keeps the tabs of a group in a menu. */
async function checkTabs(page, expect) {
  const group = page.getByRole('button', { name: 'Deployment' });
  if (await group.isVisible()) {
    await group.click();
  }
  for (const name of ['Releases', 'Readiness']) {
    const tab = page
      .getByRole('tab', { name, exact: true })
      .or(page.getByRole('menuitemradio', { name, exact: true }));
    await expect(tab, `the tab ${name}`).toBeVisible();
  }
}
