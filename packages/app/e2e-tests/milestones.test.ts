import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
  typeInstant,
} from './support';

const releases = '/api/releases/v1/releases';

type Request = Parameters<typeof authorize>[0];

/** On a Wednesday in some weeks, with a code freeze two working days before. */
async function planWithFreeze(request: Request, version: string) {
  const headers = await authorize(request, 'release-manager');
  const start = new Date();
  start.setUTCHours(9, 0, 0, 0);
  start.setUTCDate(start.getUTCDate() + ((3 - start.getUTCDay() + 7) % 7) + 28);
  const due = new Date(start.getTime() - 2 * 86_400_000);
  const made = await request.post(releases, {
    headers,
    data: {
      version,
      state: 'planned',
      environment: `stage-${version}`,
      window: {
        start: start.toISOString(),
        end: new Date(start.getTime() + 3_600_000).toISOString(),
        timeZone: 'Europe/Paris',
      },
      milestones: [
        {
          name: 'Branch cut',
          kind: 'code_freeze',
          ownerRef: 'group:default/data-team',
          dueAt: due.toISOString(),
        },
      ],
      components: [
        { entityRef: 'component:default/reporting', toVersion: version },
      ],
    },
  });
  expect(await made.json()).toMatchObject({ version });
  const { id } = await made.json();
  return {
    id,
    stored: async () =>
      (await request.get(`${releases}/${id}`, { headers })).json(),
  };
}

test('a milestone is ticked and unticked in one click, light, dark and narrow', async ({
  page,
  request,
}) => {
  const { id, stored } = await planWithFreeze(request, '8.31.0');
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const milestones = page.getByRole('region', { name: 'Milestones' });
  const box = milestones.getByRole('checkbox', { name: 'Branch cut is done' });
  await expect(box).not.toBeChecked();
  await expect(milestones.getByText(/^Due /)).toBeVisible();

  await milestones.getByText('Branch cut').click();
  await expect(box).toBeChecked();
  await expect(milestones.getByText(/^Done .*Europe\/Paris$/)).toBeVisible();
  expect((await stored()).milestones[0].doneAt).toBeTruthy();
  await expectNoAxeViolations(page, 'main');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page, 'main');

  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
  expect((await stored()).milestones[0].doneAt).toBeUndefined();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
});

test('open milestones move with their release, and what-if says where to', async ({
  page,
  request,
}) => {
  const { id, stored } = await planWithFreeze(request, '8.32.0');
  const before = await stored();
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  await page.getByRole('button', { name: 'Find a time' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Choose / })
    .first()
    .click();
  await expect(dialog.getByText('Milestones that move along')).toBeVisible();
  await expect(
    dialog.getByText(/^Branch cut of reporting 8\.32\.0: /),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Move release' }).click();
  await expect(dialog).toBeHidden();

  const after = await stored();
  const distance = ({ window, milestones }: typeof before) =>
    Date.parse(window.start) - Date.parse(milestones[0].dueAt);
  expect(after.window.start).not.toBe(before.window.start);
  expect(after.milestones[0].dueAt).not.toBe(before.milestones[0].dueAt);
  expect(Math.sign(distance(after))).toBe(Math.sign(distance(before)));
});

test('a release is copied, and its milestones are dated as there', async ({
  page,
  request,
}) => {
  const { id } = await planWithFreeze(request, '8.33.0');
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Copy' }).click();

  const form = page.getByRole('form', { name: 'Plan a release' });
  await expect(form.getByRole('textbox', { name: /^Version/ })).toHaveValue('');
  await expect(form.getByLabel('From version')).toHaveValue('8.33.0');
  await expect(form.getByRole('button', { name: 'Set dates' })).toBeDisabled();
  await expectNoAxeViolations(page, 'main');
  await form.getByRole('textbox', { name: /^Version/ }).fill('8.34.0');
  await typeInstant(page, 'Start', '061220281000');
  await form.getByRole('button', { name: 'Set dates' }).click();
  const milestone = form.getByRole('group', { name: 'Milestone 1' });
  await expect(milestone.getByLabel(/^Name/)).toHaveValue('Branch cut');
  await expect(
    milestone
      .getByRole('group', { name: /^Due/ })
      .getByRole('spinbutton', { name: /day/ }),
  ).toHaveText('04');
});
