import {
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('a portal admin looks after the plugin', async ({ page }) => {
  await signInAs(page, 'portal-admin', '/releases');
  await page.getByRole('tab', { name: 'Administration' }).click();
  const main = page.getByRole('main');
  const coverage = main.getByRole('region', { name: 'Catalog coverage' });
  await expect(coverage.getByRole('row').nth(1)).toBeVisible();
  await expect(
    main.getByRole('region', { name: 'Background work' }).getByText('Outbox'),
  ).toBeVisible();

  const ledger = main.getByRole('region', { name: 'Ledger' });
  await ledger.getByRole('button', { name: 'Verify the ledger' }).click();
  await expect(ledger.getByText('The ledger is intact')).toBeVisible({
    timeout: 60_000,
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

test('an engineer has no administration', async ({ page }) => {
  await signInAs(page, 'engineer', '/releases');
  await expect(page.getByRole('tab', { name: 'Policies' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Administration' })).toHaveCount(
    0,
  );
});
