import {
  deployed,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from 'app/e2e';

test('environments and deployments are shown on the old frontend system', async ({
  page,
  request,
}) => {
  await deployed(request, 'recommendations', [
    { version: '0.7.1', environment: 'production' },
    { version: '0.7.0', environment: 'production' },
  ]);
  await signInAs(page, 'portal-admin', '/releases');
  await page.getByRole('tab', { name: 'Environments' }).click();
  const main = page.getByRole('main');
  const row = main
    .getByRole('grid', { name: 'What runs where' })
    .getByRole('row', { name: /recommendations/ });
  await main
    .getByRole('searchbox', { name: 'Search components' })
    .fill('recommendations');
  await expect(row.getByRole('link', { name: '0.7.0' })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await row.getByRole('link', { name: /\d+ to review$/ }).click();
  await main.getByRole('row', { name: /recommendations 0\.7\.0/ }).click();
  const flags = main.getByRole('region', { name: 'Flags' });
  await flags
    .getByRole('textbox', { name: /What did you find/ })
    .fill('Asked for by the shop.');
  await flags.getByRole('button', { name: 'I looked at this' }).click();
  await expect(flags.getByText('Reviewed', { exact: true })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});
