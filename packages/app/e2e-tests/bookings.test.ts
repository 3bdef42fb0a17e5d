import {
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('an environment is booked, and given back with a way to take that back', async ({
  page,
}) => {
  await signInAs(page, 'engineer', '/releases/conflicts');
  await page.getByRole('link', { name: 'Bookings' }).click();
  await page.getByRole('link', { name: 'Book', exact: true }).click();
  await expectNoAxeViolations(page, 'main');

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/bookings\/new/);
  await page.getByRole('textbox', { name: /^Environment/ }).fill('rehearsal');
  await page
    .getByRole('textbox', { name: /^What for/ })
    .fill('Rehearsal of the peak');
  await page.getByRole('button', { name: 'Save' }).click();

  const row = page.getByRole('row', { name: /Environment rehearsal/ });
  await expect(row).toContainText('Rehearsal of the peak');
  await expect(
    page.getByText('No release that you may read goes to rehearsal.'),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await row.getByRole('button', { name: /^End/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
});

test('a viewer reads bookings and makes none', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/conflicts/bookings');
  await expect(page.getByText(/You can look at bookings/)).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Book', exact: true }),
  ).toHaveCount(0);
});
