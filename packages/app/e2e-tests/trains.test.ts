import {
  expect,
  expectFits,
  expectNoAxeViolations,
  expectTitle,
  signInAs,
  test,
} from './support';

test('a train is made, boarded, and left again', async ({ page }) => {
  await signInAs(page, 'release-manager', '/releases/trains/new');
  await page.getByLabel(/^Name/).fill('Harbour train');
  await page.getByRole('textbox', { name: 'Capacity' }).fill('8');
  await page.getByRole('button', { name: 'Save' }).click();

  const plan = page.getByRole('region', { name: 'Plan' });
  await expect(plan.getByText('No releases aboard yet')).toBeVisible();
  await plan.getByRole('button', { name: 'Board releases' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('reporting');
  await dialog
    .getByRole('checkbox', { name: /^reporting / })
    .first()
    .check({ force: true });
  await dialog.getByRole('button', { name: 'Board 1 release' }).click();
  await expect(dialog).toBeHidden();

  await expect(plan.getByRole('heading', { name: 'Wave 1' })).toBeVisible();
  await expect(page.getByText('1 of 8 places taken')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await plan.getByRole('button', { name: /^Remove reporting/ }).click();
  await expect(plan.getByText('No releases aboard yet')).toBeVisible();
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('This train is archived')).toBeVisible();
});

test('a viewer looks at trains and templates without changing them', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/trains');
  await expect(
    page.getByRole('link', { name: 'Milestone templates' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'New train' })).toHaveCount(0);
  await expectNoAxeViolations(page, 'main');
  await page.getByRole('row', { name: /Shop train/ }).click();
  await expect(
    page.getByRole('region', { name: 'Plan' }).getByText('Wave 1'),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^(Board|Remove|Archive)/ }),
  ).toHaveCount(0);
  await page.goto('/releases/trains/new');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expectNoAxeViolations(page, 'main');
});

test('a release leads to the departure that it is aboard', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/list?q=webshop+11.4');
  const main = page.getByRole('main');
  await main.getByText('webshop 11.4.0').first().click();
  const about = main.getByRole('region', { name: 'About' });
  await expect(about.getByText(/^Departs /)).toBeVisible();
  await about.getByRole('link', { name: 'Shop train' }).click();
  await expect(page).toHaveURL(/\/trains\/train\/.+\?departure=/);
  await expectTitle(page, 'Shop train · Releases');
  await expect(
    page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('listitem'),
  ).toHaveText(['Releases', 'Trains', 'Shop train']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`trains are accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(page, 'release-manager', '/releases/trains');
      const main = page.getByRole('main');
      await expect(page.getByRole('tab', { name: 'Trains' })).toBeInViewport();
      await main.getByRole('row', { name: /Shop train/ }).click();
      await expect(
        main.getByRole('heading', { name: 'Shop train' }),
      ).toBeInViewport({ ratio: 1 });
      await expectTitle(page, 'Shop train · Releases');
      const plan = main.getByRole('region', { name: 'Plan' });
      await expect(
        plan.getByRole('link', { name: 'webshop 11.4.0' }).first(),
      ).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);

      await plan.getByRole('button', { name: 'Board releases' }).click();
      const dialog = page.getByRole('dialog');
      await expect(
        dialog.getByRole('checkbox', { name: /^ledger / }),
      ).toBeVisible();
      await expectNoAxeViolations(page, '[role=dialog]');
      await page.keyboard.press('Escape');
      await expect(
        plan.getByRole('button', { name: 'Board releases' }),
      ).toBeFocused();

      await page.goto('/releases/trains/new');
      await main.getByRole('button', { name: 'Add a cutoff' }).click();
      await main.getByRole('button', { name: 'Save' }).click();
      await expect(
        main.getByRole('textbox', { name: /^Name/ }).first(),
      ).toBeFocused();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);
    });
  }
}

test('a new train leaves on one afternoon, with a cutoff at its own time', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/trains/new');
  const main = page.getByRole('main');
  await main.getByLabel(/^Name/).fill('Lantern train');
  await main.getByRole('button', { name: 'Add a cutoff' }).click();
  const cutoff = main.getByRole('group', { name: 'Cutoff 1' });
  await cutoff.getByLabel(/^Name/).fill('Boarding ends');
  await cutoff.getByRole('button', { name: /Unit/ }).click();
  await page.getByRole('option', { name: 'Working days before' }).click();
  await main.getByRole('button', { name: 'Save' }).click();

  await expect(
    main.getByRole('heading', { name: 'Lantern train' }),
  ).toBeVisible();
  await expect(
    main.getByText('every Thursday 14:00 to 18:00, Europe/Paris'),
  ).toBeVisible();
  await expect(main.getByText(/no boarding after that$/)).toBeVisible();
  await main.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(
    main.getByRole('button', { name: 'Board releases' }),
  ).toBeVisible();
  await main.getByRole('button', { name: 'Archive' }).click();
  await expect(main.getByText('This train is archived')).toBeVisible();
});
