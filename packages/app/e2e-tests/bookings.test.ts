import {
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

/** So many days from today, as the demo dates its bookings. */
function dayIn(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(
    date,
  );
}

test('an environment is booked, and given back with a way to take that back', async ({
  page,
}) => {
  await signInAs(page, 'engineer', '/releases/conflicts/bookings');
  await expect(page).toHaveURL(/\/releases\/bookings$/);
  await page.getByRole('link', { name: 'Book', exact: true }).click();
  await expectNoAxeViolations(page, 'main');

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/bookings\/new/);
  await page.getByRole('textbox', { name: /^Environment/ }).fill('rehearsal');
  await page
    .getByRole('textbox', { name: /^Purpose/ })
    .fill('Rehearsal of the peak');
  await page.getByRole('button', { name: 'Save' }).click();

  const row = page.getByRole('row', { name: /Environment rehearsal/ });
  await expect(row).toContainText('Rehearsal of the peak');
  await expect(
    page.getByText('No release you can see goes to rehearsal.'),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await row.getByRole('button', { name: /^End/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
});

test('bookings have a tab, and stand on the calendars of whom they concern', async ({
  page,
}) => {
  await signInAs(page, 'engineer', '/releases');
  const main = page.getByRole('main');
  await page.getByRole('tab', { name: 'Bookings' }).click();
  await expect(
    main
      .getByRole('row')
      .filter({ hasText: 'Load test before the peak season' }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Conflicts' }).click();
  await expect(main.getByRole('link', { name: 'Bookings' })).toHaveAttribute(
    'href',
    '/releases/bookings',
  );

  for (const view of ['week', 'month', 'agenda']) {
    await page.goto(`/releases/calendar?view=${view}&date=${dayIn(9)}`);
    await expect(
      main.getByText('Booked: ledger-database').first(),
    ).toBeVisible();
  }
  await expectNoAxeViolations(page, 'main');
  await main.getByText('Booked: ledger-database').first().click();
  const popover = page.getByRole('dialog', { name: 'Booked: ledger-database' });
  await expect(popover).toContainText('Upgrade of the database');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await popover.getByRole('link', { name: 'Manage bookings' }).click();
  await expect(page).toHaveURL(/\/releases\/bookings$/);

  await page.goto(
    `/releases/calendar?view=agenda&date=${dayIn(1)}&hide=bookings`,
  );
  await expect(
    main.getByRole('button', { name: /^Bookings \d/ }),
  ).toHaveAttribute('aria-pressed', 'false');
  await expect(main.getByText(/^Booked:/)).toHaveCount(0);
});

test('a viewer reads bookings and makes none', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/bookings');
  await expect(page.getByText(/You can view bookings/)).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Book', exact: true }),
  ).toHaveCount(0);
});
