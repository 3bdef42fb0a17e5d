import { Locator, Page } from '@playwright/test';
import {
  authorize,
  barOf,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

type Request = Parameters<typeof authorize>[0];

const DAY_MS = 86_400_000;

const releases = '/api/releases/v1/releases';

/** A planned release, alone in an environment that nothing else uses. */
async function planAlone(request: Request, version: string, daysAhead = 2) {
  const headers = await authorize(request, 'release-manager');
  const environment = `stage-${Date.now().toString(36)}`;
  const start = new Date();
  start.setUTCHours(9, 0, 0, 0);
  start.setUTCDate(start.getUTCDate() + daysAhead);
  const made = await request.post(releases, {
    headers,
    data: {
      version,
      state: 'planned',
      environment,
      window: {
        start: start.toISOString(),
        end: new Date(start.getTime() + 2 * DAY_MS).toISOString(),
        timeZone: 'Europe/Paris',
      },
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  expect(made.status()).toBe(201);
  const release = await made.json();
  return {
    environment,
    name: release.name as string,
    window: release.window,
    /** What the backend has of it now. */
    stored: async () =>
      (await request.get(`${releases}/${release.id}`, { headers })).json(),
  };
}

async function dragBy(page: Page, element: Locator, x: number, y = 0) {
  // Waits until it stands still.
  await element.hover();
  const box = await element.boundingBox();
  if (!box) {
    throw new Error('There is nothing to drag.');
  }
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 5 });
  await page.mouse.move(from.x + x, from.y + y, { steps: 5 });
  await page.mouse.up();
}

test('a bar is dragged: what that would change first, then the move', async ({
  page,
  request,
}) => {
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.1.0',
  );
  await signInAs(
    page,
    'release-manager',
    `/releases/timeline?environment=${environment}&zoom=month`,
  );
  const bar = barOf(page, name);
  await expect(bar).toBeVisible();
  const before = await bar.boundingBox();

  await dragBy(page, bar, 90);
  const dialog = page.getByRole('dialog', { name: `Move ${name}` });
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  await expect(
    dialog.getByText('Nothing is saved until you confirm.'),
  ).toBeVisible();
  expect((await stored()).window).toEqual(window);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await stored()).window).toEqual(window);
  expect(await bar.boundingBox()).toEqual(before);

  await dragBy(page, bar, 90);
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Move release' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`${name} was moved`)).toBeVisible();
  const moved = await stored();
  expect(moved.revision).toBe(2);
  const length = ({ start, end }: typeof window) =>
    Date.parse(end) - Date.parse(start);
  expect(length(moved.window)).toBe(length(window));
  const days =
    (Date.parse(moved.window.start) - Date.parse(window.start)) / DAY_MS;
  expect([2, 3, 4, 5]).toContain(days);
  await expect
    .poll(async () => (await bar.boundingBox())?.x)
    .toBeGreaterThan((before?.x ?? 0) + 80);
});

test('a drag is given up with Escape, and a click stays a click', async ({
  page,
  request,
}) => {
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.2.0',
  );
  await signInAs(
    page,
    'release-manager',
    `/releases/timeline?environment=${environment}&zoom=month`,
  );
  const bar = barOf(page, name);
  const box = await bar.boundingBox();
  if (!box) {
    throw new Error('There is no bar.');
  }
  await page.mouse.move(box.x + 10, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 8, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await stored()).window).toEqual(window);

  await bar.click();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
});

test('the same move is made without a mouse', async ({ page, request }) => {
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.3.0',
  );
  await signInAs(
    page,
    'release-manager',
    `/releases/timeline?environment=${environment}&zoom=month`,
  );
  const bar = barOf(page, name);
  await bar.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Move ${name}` });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog
    .getByRole('group', { name: /^Start/ })
    .getByRole('spinbutton', { name: /^hour/ })
    .focus();
  await page.keyboard.press('ArrowUp');
  await dialog.getByRole('button', { name: 'Preview the move' }).focus();
  await page.keyboard.press('Enter');
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  expect((await stored()).window).toEqual(window);
  await dialog.getByRole('button', { name: 'Move release' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const later = (at: string) =>
    new Date(Date.parse(at) + 3_600_000).toISOString().replace('.000Z', 'Z');
  expect((await stored()).window).toMatchObject({
    start: later(window.start),
    end: later(window.end),
  });
});

test('who may not move a release is told so, and nothing moves', async ({
  page,
  request,
}) => {
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.4.0',
  );
  await signInAs(
    page,
    'viewer',
    `/releases/timeline?environment=${environment}&zoom=month`,
  );
  await dragBy(page, barOf(page, name), 90);
  const dialog = page.getByRole('dialog', { name: `Move ${name}` });
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  await expect(
    dialog.getByText(`You don't have permission to edit ${name}`, {
      exact: false,
    }),
  ).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Move release' }),
  ).toBeDisabled();
  await expectNoAxeViolations(page);
  expect((await stored()).window).toEqual(window);
});

test('a release is dragged on the month calendar too, and moved by its popover', async ({
  page,
  request,
}) => {
  // More than a week, which is how far the last row of a month is moved back.
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.5.0',
    9,
  );
  await signInAs(
    page,
    'release-manager',
    `/releases/calendar?view=month&environment=${environment}&date=${window.start.slice(
      0,
      10,
    )}`,
  );
  const event = page.locator('.fc-event', { hasText: name }).first();
  await expect(event).toBeVisible();
  const cell = await page.locator('.fc-daygrid-day').first().boundingBox();
  const isLastRow = await event.evaluate(
    element =>
      element.closest('tr')?.nextElementSibling?.matches('tr') !== true,
  );
  const week = isLastRow ? -1 : 1;
  await dragBy(page, event, 0, week * (cell?.height ?? 0));
  const dialog = page.getByRole('dialog', { name: `Move ${name}` });
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  expect((await stored()).window).toEqual(window);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await stored()).window).toEqual(window);

  await dragBy(page, event, 0, week * (cell?.height ?? 0));
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Move release' }).click();
  await expect(dialog).toBeHidden();
  expect(
    (Date.parse((await stored()).window.start) - Date.parse(window.start)) /
      DAY_MS,
  ).toBe(7 * week);

  await expect(event).toBeVisible();
  await event.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move…' }).click();
  await expect(
    dialog.getByRole('button', { name: 'Preview the move' }),
  ).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a drop into the past is refused in words, and moving by keys gives the focus back', async ({
  page,
  request,
}) => {
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.9.0',
  );
  await signInAs(
    page,
    'release-manager',
    `/releases/timeline?environment=${environment}&zoom=month`,
  );
  const bar = barOf(page, name);
  await dragBy(page, bar, -400);
  const dialog = page.getByRole('dialog', { name: `Move ${name}` });
  await expect(dialog.getByText('That time has passed')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(
    0,
  );
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await stored()).window).toEqual(window);

  await bar.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move…' }).press('Enter');
  await dialog.getByRole('button', { name: 'Preview the move' }).press('Enter');
  await expect(
    dialog.getByText(/No new conflicts|Causes \d+ new conflicts?$/),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(bar).toBeFocused();
});
