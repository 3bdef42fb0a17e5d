import {
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('the search finds releases, windows and trains', async ({ page }) => {
  await signInAs(
    page,
    'viewer',
    '/search?query=checkout%205.3.0&types[]=releases',
  );
  const main = page.getByRole('article');
  const release = main
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'checkout 5.3.0' }) });
  // The index is built some seconds after the start, and every minute.
  await expect(async () => {
    await page.reload();
    await expect(release.first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await expect(release.first()).toContainText('Not ready');
  await expect(release.first()).toContainText('Europe/Paris');
  await expect(release.first()).toContainText('production · checkout');
  // What is around a result is the portal's.
  await expectNoAxeViolations(
    page,
    'li:has(a[href*="/releases/release/"]) > div',
  );
  await release.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/releases\/release\//);

  await page.goto('/search?query=freeze&types[]=releases-windows');
  await main.getByRole('link', { name: 'Storefront weekend freeze' }).click();
  await expect(page).toHaveURL(/\/releases\/windows\/window\//);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/search?query=shop&types[]=releases-trains');
  await expect(main.getByRole('link', { name: 'Shop train' })).toBeVisible();
  await expectFits(page);
});
