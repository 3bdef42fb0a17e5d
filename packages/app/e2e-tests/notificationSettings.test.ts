import { expect, signInAs, test } from './support';

test('people choose in the settings what they are told', async ({ page }) => {
  await signInAs(page, 'engineer', '/settings/notifications');
  const main = page.getByRole('main');
  const releases = main.getByRole('row', { name: /Releases/ }).first();
  // Backstage lists what somebody has been told of, which takes a minute.
  await expect(async () => {
    await page.reload();
    await expect(releases).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 150_000 });
  const isTold = releases.getByRole('checkbox').first();
  await expect(isTold).toBeChecked();
  await isTold.click();
  await expect(isTold).not.toBeChecked();
  await page.reload();
  await expect(isTold).not.toBeChecked();
  await isTold.click();
  await expect(isTold).toBeChecked();
});
