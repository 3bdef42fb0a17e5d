import { expect, expectNoAxeViolations, signInAs, test } from './support';

test('conflicts stand under their cause, and are acknowledged with a reason', async ({
  page,
}) => {
  await signInAs(
    page,
    'release-manager',
    '/releases/conflicts?kind=window_violation',
  );
  const group = page.getByRole('region', {
    name: 'Outside the allowed windows',
  });
  await expect(group.getByText('Blocking').first()).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  const acknowledge = group.getByRole('button', { name: /^Acknowledge: / });
  const name = await acknowledge.first().getAttribute('aria-label');
  await acknowledge.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Agreed with the storefront team');
  await dialog.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: name ?? '', exact: true }),
  ).toHaveCount(0);

  await page.goto('/releases/conflicts?acknowledged=acknowledged');
  await expect(page.getByText('Agreed with the storefront team')).toBeVisible();
  await page.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(page.getByText('No acknowledged conflicts')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a release off its departure is a conflict that leads there, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signInAs(
      page,
      'release-manager',
      '/releases/conflicts?kind=off_departure',
    );
    const group = page.getByRole('region', {
      name: 'Off the train’s departure',
    });
    await expect(
      group.getByText(/^checkout 5\.3\.0 is planned .* but Shop train leaves/),
    ).toBeVisible();
    await expectNoAxeViolations(page, 'main');

    await group.getByRole('link', { name: 'checkout 5.3.0' }).first().click();
    const conflicts = page.getByRole('region', { name: 'Conflicts' });
    await conflicts.getByRole('link', { name: 'the departure' }).click();
    await expect(
      page.getByRole('heading', { name: 'Shop train' }),
    ).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: 'Plan' })
        .getByText(/^checkout 5\.3\.0 is planned .* but Shop train leaves/),
    ).toBeVisible();
  });
}

test('a conflict offers the nearest move out of it, with what it would change', async ({
  page,
}) => {
  await signInAs(
    page,
    'release-manager',
    '/releases/conflicts?kind=off_departure',
  );
  const group = page.getByRole('region', {
    name: 'Off the train’s departure',
  });
  await group
    .getByRole('button', { name: /^Move a release: checkout 5\.3\.0/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', {
      name: 'Preview moving checkout 5.3.0',
    })
    .click();
  await expect(dialog.getByText(/Resolves \d+ conflicts?/)).toBeVisible();
  await expectNoAxeViolations(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Back to the choices' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    group.getByRole('button', { name: /^Move a release: checkout 5\.3\.0/ }),
  ).toBeFocused();
});

test('a viewer reads conflicts and cannot acknowledge them', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/conflicts');
  await expect(
    page.getByRole('region', { name: 'Outside the allowed windows' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^(Acknowledge|Move a release): / }),
  ).toHaveCount(0);
});
