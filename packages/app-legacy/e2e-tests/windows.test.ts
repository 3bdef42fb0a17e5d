import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('windows, their form and their calendar are there on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases');
  await page.getByRole('tab', { name: 'Windows' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('Storefront weekend freeze')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('link', { name: 'New window' }).click();
  await main.getByRole('radio', { name: 'Repeats' }).click();
  await expect(main.getByText(/components are in its/)).toBeVisible();
  await page.goto('/releases/windows/window/weekend');
  await expect(
    main.getByRole('heading', { name: 'Storefront weekend freeze' }),
  ).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Windows' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.goto('/releases/calendar?view=month');
  await expect(
    main.getByText('Storefront weekend freeze').first(),
  ).toBeVisible();
});
