import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('only a portal admin administers on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'portal-admin', '/releases');
  await page.getByRole('tab', { name: 'Administration' }).click();
  const main = page.getByRole('main');
  await expect(
    main
      .getByRole('region', { name: 'Catalog coverage' })
      .getByRole('row')
      .nth(1),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('an engineer has no administration on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'engineer', '/releases');
  await expect(page.getByRole('tab', { name: 'Policies' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Administration' })).toHaveCount(
    0,
  );
});
