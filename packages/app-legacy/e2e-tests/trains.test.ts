import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('trains, their plan and templates are there on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases');
  await page.getByRole('tab', { name: 'Trains' }).click();
  const main = page.getByRole('main');
  await main.getByRole('row', { name: /Shop train/ }).click();
  await expect(main.getByRole('heading', { name: 'Wave 1' })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await expect(page.getByRole('tab', { name: 'Trains' })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  await page.goto('/releases/trains/templates');
  await main.getByRole('link', { name: 'Edit Ordinary release' }).click();
  await expect(main.getByRole('group', { name: 'Milestone 4' })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('conflicts are there on the old frontend system', async ({ page }) => {
  await signInAs(page, 'engineer', '/releases');
  await page.getByRole('tab', { name: 'Conflicts' }).click();
  const main = page.getByRole('main');
  const against = main.getByRole('region', {
    name: 'Outside the allowed windows',
  });
  await expect(against).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  // Which releases the weekend freeze meets hangs on the day of the week.
  const release = against
    .getByRole('list', { name: 'Releases' })
    .getByRole('link')
    .first();
  const name = await release.innerText();
  await release.click();
  await expect(main.getByRole('heading', { name })).toBeVisible();
});

test('bookings are there on the old frontend system', async ({ page }) => {
  await signInAs(page, 'engineer', '/releases');
  await page.getByRole('tab', { name: 'Bookings' }).click();
  const main = page.getByRole('main');
  await expect(
    main
      .getByRole('row')
      .filter({ hasText: 'Load test before the peak season' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await page.goto('/releases/conflicts/bookings/new');
  await expect(page).toHaveURL(/\/releases\/bookings\/new$/);
  await expect(page.getByRole('tab', { name: 'Bookings' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
