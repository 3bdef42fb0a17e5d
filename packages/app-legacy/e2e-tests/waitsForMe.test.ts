import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('what waits for me is told and listed on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'portal-admin', '/releases');
  const main = page.getByRole('main');
  const line = main.getByRole('region', { name: 'For you' });
  await expect(line.getByText('Ships next:')).toBeVisible();
  await line.getByRole('link', { name: /for you to answer$/ }).click();
  await expect(page).toHaveURL(/\/releases\/list\?waits=waiver$/);
  await expect(main.getByRole('row', { name: /^cart 2\.4\.0/ })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Waits for my vote' }).click();
  await main.getByRole('button', { name: 'Waivers to answer' }).click();
  await expect(main.getByText('No release waits for your vote')).toBeVisible();
});
