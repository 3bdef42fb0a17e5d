import {
  authorize,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('a release is moved to a free time that is looked for', async ({
  page,
  request,
}) => {
  const start = new Date();
  start.setUTCHours(10, 0, 0, 0);
  start.setUTCDate(start.getUTCDate() + 20);
  const made = await request.post('/api/releases/v1/releases', {
    headers: await authorize(request, 'release-manager'),
    data: {
      version: '8.1.0',
      state: 'planned',
      environment: 'gallery',
      window: {
        start: start.toISOString(),
        end: new Date(start.getTime() + 3_600_000).toISOString(),
        timeZone: 'Europe/Paris',
      },
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  expect(made.status()).toBe(201);
  const { id } = await made.json();

  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const find = page.getByRole('button', { name: 'Find a time' });
  await find.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Looked for 1 hour/)).toBeVisible();
  await expectNoAxeViolations(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(find).toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'How long it takes' }).fill('2:00');
  await expect(dialog.getByText(/^Looked for 2 hours/)).toBeVisible();
  const choose = dialog.getByRole('button', { name: /^Choose / }).first();
  const time = await choose.getAttribute('aria-label');
  await choose.click();
  await expect(dialog.getByText('No conflict appears')).toBeVisible();
  await expectNoAxeViolations(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText((time ?? '').replace('Choose ', '')).first(),
  ).toBeVisible();
});
