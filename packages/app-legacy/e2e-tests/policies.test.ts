import {
  approvedBefore,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from 'app/e2e';

test('policies, their form and its preview are there on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases');
  await page.getByRole('tab', { name: 'Policies' }).click();
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'New policy' }).first().click();
  await main
    .getByRole('textbox', { name: /^Name/ })
    .first()
    .fill('Winter garden');
  await main.getByRole('textbox', { name: /^Environments/ }).fill('winter ');
  const gate = main.getByRole('group', { name: /^Gate 1/ });
  await gate.getByRole('button', { name: /Gate type/ }).click();
  await page.getByRole('option', { name: 'Window set' }).click();
  await expect(
    main.getByText('Selects no release that is not approved yet'),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Save' }).click();
  await expect(
    main.getByRole('heading', { name: 'Winter garden' }),
  ).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Policies' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectNoAxeViolations(page, 'main');
});

test('policies that changed since an approval are told and adopted on the old frontend system', async ({
  page,
  request,
}) => {
  const { id, name } = await approvedBefore(request);
  await signInAs(page, 'release-manager', `/releases/release/${id}/readiness`);
  const main = page.getByRole('main');
  const differs = main.getByRole('region', {
    name: 'Policies have changed since the approval',
  });
  await expect(
    differs.getByText('Second look would be asked in addition.'),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await differs.getByRole('button', { name: "Adopt today's policies" }).click();
  const dialog = page.getByRole('dialog', { name: "Adopt today's policies?" });
  await dialog.getByRole('button', { name: 'Adopt' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    main.getByRole('heading', { name: `${name}: 1 check is failing.` }),
  ).toBeVisible();
});
