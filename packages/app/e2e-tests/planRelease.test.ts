import {
  authorize,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
  typeInstant,
} from './support';

test('a release manager plans a release, and sees what is wrong while typing', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/plan');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: /^Version/ }).fill('9.1.0');
  const component = main.getByRole('combobox', { name: /^Component/ });
  // As a person types: the list is there, and each key narrows it.
  await page.waitForLoadState('networkidle');
  await component.pressSequentially('carrier', { delay: 80 });
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  await page.getByRole('option', { name: /carrier-gateway/ }).click();
  await expect(component).toHaveValue('carrier-gateway');

  await typeInstant(page, 'Start', '060520311000');
  await typeInstant(page, 'End', '060520310900');
  await expect(main.getByText(/ends before it starts/).first()).toBeVisible();
  await typeInstant(page, 'End', '060520311130');
  await expect(main.getByText(/ends before it starts/)).toHaveCount(0);
  await expectNoAxeViolations(page, 'main');

  await main.getByRole('button', { name: 'Plan release' }).click();
  await expect(
    page.getByRole('heading', { name: 'carrier-gateway 9.1.0' }),
  ).toBeVisible();
});

test('who comes second sees both versions and chooses', async ({
  page,
  request,
  consoleErrors,
}) => {
  const headers = await authorize(request, 'release-manager');
  const made = await request.post('/api/releases/v1/releases', {
    headers,
    data: {
      version: '9.2.0',
      components: [{ entityRef: 'component:default/carrier-gateway' }],
    },
  });
  const { id } = await made.json();

  await signInAs(page, 'release-manager', `/releases/release/${id}/edit`);
  const main = page.getByRole('main');
  const name = main.getByRole('textbox', { name: /^Name/ });
  await expect(name).toHaveValue('carrier-gateway 9.2.0');
  await name.fill('my name');

  const theirs = await request.patch(`/api/releases/v1/releases/${id}`, {
    headers: { ...headers, 'If-Match': '"1"' },
    data: { name: 'their name' },
  });
  expect(theirs.status()).toBe(200);

  await main.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText('their name').first()).toBeVisible();
  await expect(page.getByText('my name').first()).toBeVisible();
  expect(consoleErrors.splice(0)).toEqual([
    expect.stringContaining('409 (Conflict)'),
  ]);
  const seen = await request.get(`/api/releases/v1/releases/${id}`, {
    headers,
  });
  expect(await seen.json()).toMatchObject({ name: 'their name', revision: 2 });
});

test('a file of releases is previewed, imported, and told row by row', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/import');
  const main = page.getByRole('main');
  await main
    .getByRole('textbox', { name: /paste/i })
    .fill(
      [
        'version,components,state,source.provider,source.externalId',
        '0.9.0,component:default/search,completed,csv,search-0.9.0',
        '0.9.1,component:default/no-such-thing,completed,csv,search-0.9.1',
      ].join('\n'),
    );
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByRole('button', { name: 'Check rows' }).click();
  await expect(main.getByText(/no-such-thing/).first()).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});
