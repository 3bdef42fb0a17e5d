import { expect, expectNoAxeViolations, signInAs, test } from './support';

test('a train is made, boarded, and left again', async ({ page }) => {
  await signInAs(page, 'release-manager', '/releases/trains/new');
  await page.getByLabel(/^Name/).fill('Harbour train');
  await page.getByRole('textbox', { name: 'Places' }).fill('8');
  await page.getByRole('button', { name: 'Save' }).click();

  const plan = page.getByRole('region', { name: 'Plan' });
  await expect(plan.getByText('Nobody is aboard yet')).toBeVisible();
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
  await plan.getByRole('button', { name: /^Take reporting/ }).click();
  await expect(plan.getByText('Nobody is aboard yet')).toBeVisible();
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
  await page.goto('/releases/trains/new');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expectNoAxeViolations(page, 'main');
});
