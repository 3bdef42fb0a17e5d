import {
  deployed,
  expect,
  expectFits,
  expectNoAxeViolations,
  pressUntil,
  signInAs,
  test,
} from './support';

test('what runs where is seen at a glance, and what to look at is found', async ({
  page,
  request,
}) => {
  await deployed(request, 'customer-profile', [
    { version: '3.9.0', environment: 'staging' },
    { version: '3.8.1', environment: 'production' },
    { version: '3.8.0', environment: 'production' },
    { version: '3.9.0', environment: 'production', state: 'running' },
  ]);
  await signInAs(page, 'viewer', '/releases/environments');
  const main = page.getByRole('main');
  await main
    .getByRole('searchbox', { name: 'Search components' })
    .fill('customer-profile');
  await expect(page).toHaveURL(/q=customer-profile/);
  const matrix = main.getByRole('grid', { name: 'What runs where' });
  const row = matrix.getByRole('row', { name: /customer-profile/ });
  await expect(matrix.getByRole('row')).toHaveCount(2);
  await expect(
    matrix.getByRole('columnheader', { name: /^staging$/i }),
  ).toBeVisible();
  for (const version of ['3.9.0', '3.8.0']) {
    await expect(
      row.getByRole('link', { name: version, exact: true }),
    ).toBeVisible();
  }
  await expect(row.getByText(/^Differs from staging$/i)).toBeVisible();
  await expect(
    row.getByRole('link', { name: '3.9.0 is being deployed' }),
  ).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await expect(row.getByText(/^Differs from staging$/i)).toBeVisible();
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await page.emulateMedia({ colorScheme: 'light' });

  await row.getByRole('link', { name: /\d+ to review$/ }).click();
  await expect(page).toHaveURL(/needsReview=true/);
  await expect(
    main.getByRole('switch', { name: 'Only those that need review' }),
  ).toBeChecked();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('row', { name: /customer-profile 3\.8\.0/ }).click();
  await expect(
    main.getByRole('heading', { name: /^customer-profile 3\.8\.0 to/ }),
  ).toBeVisible();
  await expect(main.getByText(/a later version was running/)).toBeVisible();
  await expect(main.getByText(/^You cannot review deployments/)).toBeVisible();
});

test('somebody looks at a flagged deployment, by keyboard', async ({
  page,
  request,
}) => {
  await deployed(request, 'events', [
    { version: '0.9.1', environment: 'production' },
    { version: '0.9.0', environment: 'production' },
  ]);
  await signInAs(
    page,
    'portal-admin',
    '/releases/deployments?component=component:default/events&needsReview=true',
  );
  const main = page.getByRole('main');
  const row = main.getByRole('row', { name: /events 0\.9\.0/ });
  await expect(row.getByText('Needs review', { exact: true })).toBeVisible();
  await row.first().press('Enter');
  const flags = main.getByRole('region', { name: 'Flags' });
  await expect(flags.getByText(/a later version was running/)).toBeVisible();
  const note = flags.getByRole('textbox', { name: /What did you find/ });
  await pressUntil(page, 'Tab', note);
  await page.keyboard.type('Taken back on purpose: 0.9.1 lost events.');
  await pressUntil(
    page,
    'Tab',
    flags.getByRole('button', { name: 'I looked at this' }),
  );
  await page.keyboard.press('Enter');
  await expect(flags.getByText('Reviewed', { exact: true })).toBeVisible();
  await expect(
    flags
      .getByRole('listitem')
      .filter({ hasText: 'Taken back on purpose: 0.9.1 lost events.' }),
  ).toBeVisible();
  await expect(note).toHaveValue('');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

test('a service says what runs of it where', async ({ page, request }) => {
  await deployed(request, 'picking-app', [
    { version: '1.0.1', environment: 'staging' },
  ]);
  await signInAs(
    page,
    'engineer',
    '/catalog/default/component/picking-app/releases',
  );
  const part = page.getByRole('region', { name: 'What runs where' });
  const staging = part.getByRole('row', { name: /^staging/i });
  await expect(staging.getByRole('link', { name: '1.0.1' })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await staging.getByRole('link', { name: '1.0.1' }).click();
  await expect(
    page.getByRole('heading', { name: /^picking-app 1\.0\.1 to staging/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Open in github' }),
  ).toHaveAttribute('href', /^https:\/\/ci\.example\.com\/runs\//);
});
