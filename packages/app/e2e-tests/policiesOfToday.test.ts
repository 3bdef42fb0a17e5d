import {
  approvedBefore,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('an owner sees that policies have changed since the approval, and adopts them by keyboard', async ({
  page,
  request,
}) => {
  const { id, name } = await approvedBefore(request);
  await signInAs(page, 'engineer', `/releases/release/${id}`);
  const main = page.getByRole('main');
  const compare = main.getByRole('link', { name: 'See what differs' });
  await expect(compare).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await compare.click();

  const differs = main.getByRole('region', {
    name: 'Policies have changed since the approval',
  });
  await expect(
    differs.getByText('Second look would be asked in addition.'),
  ).toBeVisible();
  await expect(
    differs.getByText('Greenhouse is now version 2; it was version 1.'),
  ).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await page.emulateMedia({ colorScheme: 'light' });

  const dialog = page.getByRole('dialog', { name: "Adopt today's policies?" });
  // The page is drawn anew in the other colours, and then nothing has the focus.
  await expect(async () => {
    await differs
      .getByRole('button', { name: "Adopt today's policies" })
      .press('Enter');
    await expect(dialog).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Adopt' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(differs).toBeHidden();
  await expect(
    main.getByRole('heading', { name: `${name}: 1 check is failing.` }),
  ).toBeVisible();
  await expect(
    main
      .getByRole('row', { name: /Second look/ })
      .getByText('0 of 1 approvals'),
  ).toBeVisible();

  await main.getByRole('link', { name: 'Activity' }).click();
  await expect(main.getByText(/adopted the current policies/)).toBeVisible();
});
