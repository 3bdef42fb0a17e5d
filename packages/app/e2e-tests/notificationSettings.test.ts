import { expect, signInAs, test } from './support';

test('people choose in the settings what they are told', async ({ page }) => {
  await signInAs(page, 'engineer', '/settings/notifications');
  const releases = page.getByRole('row').filter({ hasText: 'Releases' });
  // Backstage lists what somebody has been told of, which takes a minute.
  await expect(async () => {
    await page.reload();
    await expect(releases).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 150_000 });
  await expect(releases.getByRole('switch')).toBeChecked();
});
