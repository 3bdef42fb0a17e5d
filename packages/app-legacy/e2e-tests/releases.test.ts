import {
  expect,
  expectNoAxeViolations,
  expectTitle,
  signInAs,
  test,
} from 'app/e2e';

test('the tabs and the card are there on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'engineer', '/catalog/default/component/checkout');
  await expect(
    page.getByRole('heading', { name: 'Next release' }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Releases' }).click();
  await expect(
    page.getByRole('button', { name: /^Upstream [1-9]/ }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Readiness' }).click();
  await expect(
    page.getByText(
      'checkout 5.3.0: 2 checks are failing and 1 provider is not ready.',
    ),
  ).toBeVisible();
});

test('the portfolio, a release and the form are there on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/list?q=payments-api+4.2');
  await page.getByText('payments-api 4.2.0').first().click();
  await expect(
    page.getByRole('heading', { name: 'payments-api 4.2.0' }),
  ).toBeVisible();
  await expectTitle(page, 'payments-api 4.2.0 · Releases | Slipway demo');
  await expect(page.getByRole('tab', { name: 'List' })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await page.goto('/releases/plan');
  await expect(
    page.getByRole('heading', { name: 'Plan a release' }).first(),
  ).toBeVisible();
  await page.goto('/releases');
  await expect(page.getByText('checkout 5.3.0').first()).toBeVisible();
});

test('the list tells what needs attention, and what is mine, on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'engineer', '/releases/list');
  const main = page.getByRole('main');
  await expect(main.getByRole('row').nth(1)).toContainText('Overdue');
  await expect(main.getByText('reporting 1.5.0')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await page.getByRole('button', { name: 'Mine' }).click();
  await expect(main.getByText('checkout 5.3.0')).toBeVisible();
  await expect(main.getByText('reporting 1.5.0')).toHaveCount(0);
});

test('what cannot be released has no tabs', async ({ page }) => {
  await signInAs(page, 'viewer', '/catalog/default/api/checkout');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Releases' })).toHaveCount(0);
});

test('a system rolls up releases on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/catalog/default/system/checkout');
  const card = page.getByRole('region', { name: 'Upcoming releases' });
  await expect(
    card
      .getByRole('region', { name: 'Its own releases' })
      .getByRole('link', { name: 'checkout 5.3.0' }),
  ).toBeVisible();
});

test('an address where nothing is leads back on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/xyz');
  await expect(page.getByRole('tab', { name: 'Calendar' })).toBeVisible();
  await page.getByRole('link', { name: 'All releases' }).click();
  await expect(page).toHaveURL(/\/releases\/list$/);
});
