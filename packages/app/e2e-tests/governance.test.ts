import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  inReadiness,
  pressUntil,
  signInAs,
  test,
} from './support';

const releases = '/api/releases/v1/releases';

test('an approver approves with the keyboard, and another content makes that void', async ({
  page,
  request,
}) => {
  const { id, name, revision } = await inReadiness(request, 'release-manager', {
    version: '9.3.0',
    components: [{ entityRef: 'component:default/reporting' }],
  });
  await signInAs(page, 'approver', `/releases/release/${id}/readiness`);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: `${name}: 1 check is failing.` }),
  ).toBeVisible();
  await expect(main.getByText('0 of 1 approvals')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  // Down to its row, then past the links in it.
  const row = main.getByRole('row', { name: /^Approval / });
  const approve = row.getByRole('button', { name: 'Approve for Approval' });
  await main.getByRole('row').nth(1).focus();
  await pressUntil(page, 'ArrowDown', row);
  await pressUntil(page, 'ArrowRight', approve);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Approve ${name}` });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('textbox', { name: 'Comment' }).focus();
  await page.keyboard.type('Tried in staging');
  await dialog.getByRole('button', { name: 'Approve' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    main.getByRole('heading', { name: `${name} is ready.` }),
  ).toBeVisible();
  await expect(main.getByText('Tried in staging')).toBeVisible();
  await expect(
    main.getByRole('button', { name: 'Withdraw your vote for Approval' }),
  ).toBeVisible();

  const changed = await request.patch(`${releases}/${id}`, {
    headers: {
      ...(await authorize(request, 'release-manager')),
      'If-Match': `"${revision}"`,
    },
    data: { version: '9.3.1' },
  });
  expect(changed.status()).toBe(200);
  await expect(
    main.getByRole('button', { name: 'Approve for Approval' }),
  ).toBeVisible();
  await expect(main.getByText('0 of 1 approvals')).toBeVisible();
});

test('an owner asks for a waiver, and a release manager grants it', async ({
  browser,
  page,
  request,
}) => {
  const { id, name } = await inReadiness(request, 'engineer', {
    version: '9.4.0',
    impact: 'breaking',
    components: [{ entityRef: 'component:default/cart' }],
  });
  await signInAs(page, 'engineer', `/releases/release/${id}/readiness`);
  const main = page.getByRole('main');
  await main
    .getByRole('button', { name: 'Ask for a waiver of Rollback plan' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Ask for a waiver' });
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('Nothing to undo');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The waiver was asked for')).toBeVisible();

  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, 'release-manager', `/releases/release/${id}`);
  const section = other.getByRole('region', { name: 'Freezes and windows' });
  await expect(section.getByText('Waiting for an answer')).toBeVisible();
  await section.getByRole('button', { name: 'Grant' }).click();
  await expect(section.getByText('Active')).toBeVisible();
  await expectNoAxeViolations(other, 'main');
  await context.close();
  await expect(
    main.getByText(/^Waived by Release manager until .* Nothing to undo\./),
  ).toBeVisible();
  await expect(
    main.getByRole('heading', { name: `${name}: 1 check is failing.` }),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`gates on a phone: ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('stand below each other, with what one can do', async ({ page }) => {
      await signInAs(
        page,
        'approver',
        '/catalog/default/component/payments-api/readiness',
      );
      const main = page.getByRole('main');
      await expect(
        main.getByRole('button', { name: 'Approve for Two approvals' }),
      ).toBeVisible();
      await expectFits(page);
      await expectNoAxeViolations(page, 'main');
    });
  });
}
