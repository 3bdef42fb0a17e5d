import { expect, expectNoAxeViolations, signInAs, test } from './support';

test('the Readiness tab tells the verdict, its gates, and what to do first', async ({
  page,
}) => {
  await signInAs(
    page,
    'engineer',
    '/catalog/default/component/checkout/readiness',
  );
  const main = page.getByRole('main');
  await expect(
    main.getByText(
      'checkout 5.3.0: 2 checks are failing and 1 provider is not ready.',
    ),
  ).toBeVisible();
  await expect(
    main.getByRole('heading', { name: /What to do first/ }),
  ).toBeVisible();
  await expect(main.getByText(/Holds up 2 releases/).first()).toBeVisible();
  await expect(main.getByText('Rollback plan').first()).toBeVisible();
  await expect(
    main.getByRole('link', { name: 'payments-api 4.2.0' }).first(),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('the overview of a component shows its next release', async ({ page }) => {
  await signInAs(page, 'viewer', '/catalog/default/component/checkout');
  await expect(
    page.getByRole('heading', { name: 'Next release' }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'checkout 5.3.0' }).first(),
  ).toBeVisible();
});
