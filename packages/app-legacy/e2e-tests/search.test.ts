import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('releases are found, and rolled up, on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/catalog/default/system/checkout/releases');
  const part = (name: string) => page.getByRole('region', { name });
  await expect(
    part('Ships next').getByRole('link', { name: 'checkout 5.3.0' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'article');

  await page.goto('/search?query=checkout%205.3.0&types[]=releases');
  const release = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'checkout 5.3.0' }) });
  // The index is built some seconds after the start, and every minute.
  await expect(async () => {
    await page.reload();
    await expect(release.first()).toContainText('Not ready', {
      timeout: 5_000,
    });
  }).toPass({ timeout: 120_000 });
});
