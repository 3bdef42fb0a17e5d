import {
  authorize,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
  typeInstant,
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
  await dialog.getByText('Not on weekends or holidays').click();
  await expect(
    dialog.getByText(/within working hours of any day/),
  ).toBeVisible();
  await expect(page).toHaveURL(/find=time&takes=2%3A00&daysOff=yes/);
  const choose = dialog.getByRole('button', { name: /^Choose / }).first();
  const time = await choose.getAttribute('aria-label');
  await choose.click();
  await expect(dialog.getByText('No new conflicts')).toBeVisible();
  await expectNoAxeViolations(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Move release' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText((time ?? '').replace('Choose ', '')).first(),
  ).toBeVisible();
});

test('a time is found for a release that is being planned', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/plan');
  const main = page.getByRole('main');
  const find = main.getByRole('button', { name: 'Find a time' });
  await expect(find).toBeDisabled();
  await expect(
    main.getByText('Choose a component to find a time for.'),
  ).toBeVisible();

  await page.goto('/releases/plan?component=component:default/reporting');
  await main.getByRole('textbox', { name: /^Version/ }).fill('8.2.0');
  await typeInstant(page, 'Start', '060520311000');
  await typeInstant(page, 'End', '060520311200');
  await main.getByRole('button', { name: 'Add a milestone' }).click();
  const milestone = main.getByRole('group', { name: 'Milestone 1' });
  await milestone.getByRole('textbox', { name: 'Name' }).fill('Rehearsal');
  await typeInstant(page, 'Due', '060520310900');

  await find.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Looked for 2 hours/)).toBeVisible();
  await expectNoAxeViolations(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(find).toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'How long it takes' }).fill('');
  await expect(
    dialog.getByText('Give hours and minutes, for example 1:30.'),
  ).toBeVisible();
  await dialog.getByRole('textbox', { name: 'How long it takes' }).fill('3:00');
  await expect(dialog.getByText(/^Looked for 3 hours/)).toBeVisible();
  const choose = dialog.getByRole('button', { name: /^Choose / }).first();
  const [, day, from, to] = /(\d+) \w+, (\d\d):\d\d–(\d\d):/.exec(
    (await choose.getAttribute('aria-label')) ?? '',
  )!;
  await choose.click();
  await expect(dialog).toBeHidden();
  const clockOf = (name: string) =>
    main
      .getByRole('group', { name, exact: true })
      .getByRole('spinbutton')
      .allTextContents();
  expect((await clockOf('Start')).slice(0, 4)).toEqual([
    day.padStart(2, '0'),
    expect.any(String),
    expect.any(String),
    from,
  ]);
  expect((await clockOf('End'))[3]).toBe(to);
  // An hour before the start, as it was.
  expect((await clockOf('Due'))[3]).toBe(
    String(Number(from) - 1).padStart(2, '0'),
  );

  await main.getByRole('button', { name: 'Plan release' }).click();
  await expect(
    page.getByRole('heading', { name: 'reporting 8.2.0' }),
  ).toBeVisible();
});
