import {
  expect,
  expectNoAxeViolations,
  personas,
  PersonaName,
  signInAs,
  test,
} from './support';

for (const name of Object.keys(personas) as PersonaName[]) {
  test(`${name} signs in and finds the shop's components`, async ({ page }) => {
    await signInAs(page, name, '/?filters[kind]=component&filters[user]=all');

    await expect(
      page.getByRole('heading', { name: 'All components (21)', level: 2 }),
    ).toBeVisible();
    await page.getByRole('link', { name: 'ledger', exact: true }).click();
    await expect(
      page.getByRole('heading', { name: 'ledger', exact: true }),
    ).toBeVisible();
  });
}

test('the choice outlives a reload, is there in a new tab, and ends with signing out', async ({
  page,
  context,
}) => {
  await signInAs(page, 'engineer', '/settings');
  await expect(page.getByRole('link', { name: 'Payments team' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Payments team' })).toBeVisible();

  const tab = await context.newPage();
  await tab.goto('/settings');
  await expect(tab.getByRole('link', { name: 'Payments team' })).toBeVisible();
  await tab.close();

  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(page.getByRole('button', { name: /^Viewer/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`the choice is accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.goto('/');
      await expect(page.getByRole('button', { name: /^Viewer/ })).toBeVisible();

      await expectNoAxeViolations(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBe(0);
    });
  }
}

test('the choice works with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Engineer/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('link', { name: 'Settings' }).first(),
  ).toBeVisible();
});
