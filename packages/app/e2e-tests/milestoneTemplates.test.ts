import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

type Request = Parameters<typeof authorize>[0];

/** Two weeks ahead, on a Wednesday, where nothing else of the demo is released. */
async function planRelease(
  request: Request,
  version: string,
  milestones: object[],
) {
  const day = new Date();
  day.setUTCHours(9, 0, 0, 0);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7) + 14);
  const answer = await request.post('/api/releases/v1/releases', {
    headers: await authorize(request, 'release-manager'),
    data: {
      version,
      state: 'planned',
      environment: 'cellar',
      window: {
        start: day.toISOString(),
        end: new Date(day.getTime() + 3_600_000).toISOString(),
        timeZone: 'Europe/Paris',
      },
      milestones,
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  expect(answer.status()).toBe(201);
  const { id } = await answer.json();
  return { id, day };
}

test('a template is made, changed, archived and taken back', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/trains');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Milestone templates' }).click();
  await main.getByRole('link', { name: 'New template' }).click();

  const save = main.getByRole('button', { name: 'Save' });
  await save.click();
  const template = main.getByRole('region', { name: 'Template' });
  await expect(template.getByText(/must not be empty/)).toBeVisible();
  await template.getByLabel(/^Name/).fill('Quick one');
  const first = main.getByRole('group', { name: 'Milestone 1' });
  await first.getByLabel(/^Name/).fill('Code freeze');
  await first.getByRole('textbox', { name: /^At/ }).fill('soon');
  await save.click();
  await expect(first.getByText(/Enter a time of day/)).toBeVisible();
  await first.getByRole('textbox', { name: /^At/ }).fill('16');
  await save.click();

  const card = main.getByRole('region', { name: 'Quick one' });
  await expect(
    card.getByText('Code freeze 1 working day before, 16:00'),
  ).toBeVisible();
  await card.getByRole('link', { name: 'Edit Quick one' }).click();
  await main.getByRole('button', { name: 'Add a milestone' }).click();
  const second = main.getByRole('group', { name: 'Milestone 2' });
  await second.getByLabel(/^Name/).fill('Retrospective');
  await second.getByRole('button', { name: /Before or after/ }).click();
  await page.getByRole('option', { name: 'After the day' }).click();
  await save.click();
  await expect(
    card.getByText('Retrospective 1 working day after, 17:00'),
  ).toBeVisible();

  await card.getByRole('button', { name: 'Archive Quick one' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();
});

test('the milestones of one release date those of another', async ({
  page,
  request,
}) => {
  const from = await planRelease(request, '7.1.0', []);
  const dayBefore = new Date(from.day);
  dayBefore.setUTCDate(from.day.getUTCDate() - 1);
  const model = await planRelease(request, '7.2.0', [
    { name: 'Last words', dueAt: dayBefore.toISOString() },
  ]);

  await signInAs(page, 'release-manager', `/releases/release/${model.id}`);
  const milestones = page.getByRole('region', { name: 'Milestones' });
  await milestones.getByRole('button', { name: 'Save as template' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Name/).fill('Last words alone');
  await expectNoAxeViolations(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Save as template' }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`/releases/release/${from.id}`);
  await milestones.getByRole('button', { name: 'Apply a template' }).click();
  await dialog.getByRole('button', { name: /Template$/ }).click();
  await page.getByRole('option', { name: 'Last words alone' }).click();
  await expect(
    dialog.getByText(/^Last words 1 working day before/),
  ).toBeVisible();
  await expectNoAxeViolations(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Apply a template' }).click();
  await expect(dialog).toBeHidden();
  await expect(milestones.getByText('Last words')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`templates are accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(page, 'release-manager', '/releases/trains/templates');
      const main = page.getByRole('main');
      const card = main.getByRole('region', { name: 'Ordinary release' });
      await expect(card.getByText('Go/no-go')).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);

      await card.getByRole('link', { name: 'Edit Ordinary release' }).click();
      await expect(
        main.getByRole('group', { name: 'Milestone 4' }),
      ).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);
    });
  }
}
