import {
  expect,
  expectNoAxeViolations,
  expectTitle,
  signInAs,
  test,
} from './support';

test('the portfolio calendar shows all releases and narrows by state', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/calendar?view=agenda');
  await expect(page.getByText('checkout 5.3.0').first()).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await page.goto('/releases/calendar?view=agenda&state=approved');
  await expect(page.getByText('ledger 2.8.0').first()).toBeVisible();
  await expect(page.getByText('checkout 5.3.0')).toHaveCount(0);
});

test('the list of releases is searched and paged, and leads to a release', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/list?sort=-start');
  const table = page.getByRole('grid', { name: 'The releases' });
  await expect(table.getByRole('row')).toHaveCount(26);
  await expectNoAxeViolations(page, 'main');
  await page.getByRole('searchbox').fill('payments-api 4.2');
  await expect(table.getByText('payments-api 4.2.0')).toBeVisible();
  await expect(table.getByText('reporting 1.5.0')).toHaveCount(0);
  await table.getByText('payments-api 4.2.0').click();
  await expect(
    page.getByRole('heading', { name: 'payments-api 4.2.0' }),
  ).toBeVisible();
});

test('an address where nothing is leads back to the releases', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/xyz');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('region', { name: 'Page not found' }),
  ).toBeVisible();
  await expectTitle(page, 'Page not found · Releases');
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('link', { name: 'All releases' }).click();
  await expect(page).toHaveURL(/\/releases\/list$/);
});
