import { findChromium } from '../lib/findChromium.mjs';

const entity = '/catalog/default/component/example-website';

const screens = [
  { path: '/releases/list', shows: release => release.name },
  { path: `${entity}/releases`, shows: release => release.name },
  { path: `${entity}/readiness`, shows: release => release.name },
  { path: entity, shows: release => release.name },
];

/** Opens the screens of the plugin in a stock portal. */
export async function checkScreens(url, release) {
  const { chromium, expect } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
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

    for (const { path, shows } of screens) {
      await page.goto(`${url}${path}`);
      await expect(
        page.getByText(shows(release)).first(),
        `${path} shows ${shows(release)}`,
      ).toBeVisible({ timeout: 30_000 });
    }
    await checkTabs(page, expect);
  } finally {
    await browser.close();
  }
}

/** The new system keeps the tabs of a group in a menu. */
async function checkTabs(page, expect) {
  const group = page.getByRole('tab', { name: 'Deployment' });
  const grouped = page.getByRole('button', { name: 'Deployment' });
  const menu = group.or(grouped).first();
  if (await menu.isVisible()) {
    await menu.click();
  }
  for (const name of ['Releases', 'Readiness']) {
    const tab = page
      .getByRole('tab', { name })
      .or(page.getByRole('menuitem', { name }))
      .or(page.getByRole('button', { name, exact: true }));
    await expect(tab.first(), `the tab ${name}`).toBeVisible();
  }
}
