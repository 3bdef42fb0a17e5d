import { Locator, Page } from '@playwright/test';
import {
  authorize,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

type Request = Parameters<typeof authorize>[0];

const DAY_MS = 86_400_000;

const releases = '/api/releases/v1/releases';

/** A planned release, alone in an environment that nothing else uses. */
async function planAlone(request: Request, version: string) {
  const headers = await authorize(request, 'release-manager');
  const environment = `stage-${Date.now().toString(36)}`;
  const start = new Date();
  start.setUTCHours(9, 0, 0, 0);
  start.setUTCDate(start.getUTCDate() + 2);
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

function barOf(page: Page, name: string): Locator {
  return page
    .getByRole('gridcell')
    .getByRole('button', { name: new RegExp(`^${name}, `) });
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

test('lanes, bars, freezes and today stand on the timeline', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/timeline');
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Releases by System' });
  const lane = main.getByRole('button', { name: /^payments \d+ rows?$/ });
  await expect(lane).toHaveAttribute('aria-expanded', 'true');
  await expect(
    grid.getByRole('button', { name: /^checkout 5\.3\.0, .*In readiness/ }),
  ).toBeVisible();
  await expect(
    grid.getByRole('button', { name: /^checkout 5\.2\.1, .*Rolled back/ }),
  ).toBeVisible();
  await expect(grid.getByText('Today', { exact: true })).toBeVisible();

  await grid.getByRole('button', { name: 'Windows in view' }).click();
  const windows = page.getByRole('dialog', { name: 'Windows in view' });
  await expect(
    windows.getByText('Storefront weekend freeze').first(),
  ).toBeVisible();
  await expect(
    windows.getByText(/Nobody is on call for the storefront/).first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(windows).toBeHidden();

  await lane.click();
  await expect(page).toHaveURL(/folded=/);
  await expect(
    main.getByRole('rowheader', { name: 'payments-api' }),
  ).toHaveCount(0);
  await page.reload();
  await expect(lane).toHaveAttribute('aria-expanded', 'false');

  await page.getByRole('button', { name: /^Lanes: System/ }).click();
  await page.getByRole('option', { name: 'Lanes: Owner' }).click();
  await expect(
    page.getByRole('grid', { name: 'Releases by Owner' }),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/folded=/);
});

test('time is zoomed and turned by the toolbar and by keys, and the address keeps it', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/timeline');
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeVisible();
  const zoom = page.getByRole('radiogroup', { name: 'Time on screen' });
  await expect(zoom.getByRole('radio', { name: 'Month' })).toBeChecked();
  await zoom.getByRole('radio', { name: 'Year' }).click();
  await expect(page).toHaveURL(/zoom=year/);
  const counted = page
    .getByRole('gridcell')
    .getByRole('button', { name: /^\d+ releases?, / });
  await expect(counted.first()).toBeVisible();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toHaveCount(0);

  await counted.first().focus();
  await page.keyboard.press('+');
  await expect(zoom.getByRole('radio', { name: 'Quarter' })).toBeChecked();
  await expect(page).toHaveURL(/zoom=quarter/);
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeVisible();

  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).not.toBeInViewport();
  const address = page.url();
  await page.reload();
  await expect(zoom.getByRole('radio', { name: 'Quarter' })).toBeChecked();
  expect(page.url()).toBe(address);
  await expect(barOf(page, 'checkout 5\\.3\\.0')).not.toBeInViewport();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeInViewport();
});

test('keys walk through the grid and open what is on it', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/timeline');
  const bar = barOf(page, 'checkout 5\\.3\\.0');
  await expect(bar).toBeVisible();
  const tabStop = page.locator('[data-place][tabindex="0"]');
  await expect(tabStop).toHaveCount(1);
  await tabStop.focus();
  const focused = page.locator('[data-place]:focus');
  const name = page.getByRole('rowheader', { name: 'checkout', exact: true });
  for (let row = 0; row < 20; row += 1) {
    if (await name.evaluate(element => element === document.activeElement)) {
      break;
    }
    await page.keyboard.press('ArrowDown');
  }
  await expect(name).toBeFocused();
  await page.keyboard.press('End');
  await expect(bar).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(/^checkout 5\.2\.2, /);
  await page.keyboard.press('ArrowRight');
  await expect(bar).toBeFocused();

  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'checkout 5.3.0' });
  await expect(details.getByText('In readiness')).toBeVisible();
  await expect(
    details.getByRole('link', { name: 'Open the release' }),
  ).toBeVisible();
  await expect(
    details.getByRole('link', { name: /^payments-api 4\.2\.0 \(required/ }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(bar).toBeFocused();
});

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
  await expect(dialog.getByText(/conflicts? appears?$/)).toBeVisible();
  await expect(
    dialog.getByText('Nothing is saved until you choose.'),
  ).toBeVisible();
  expect((await stored()).window).toEqual(window);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await stored()).window).toEqual(window);
  expect(await bar.boundingBox()).toEqual(before);

  await dragBy(page, bar, 90);
  await expect(dialog.getByText(/conflicts? appears?$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Move it' }).click();
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
  await expectNoAxeViolations(page);
  await dialog
    .getByRole('group', { name: /^Start/ })
    .getByRole('spinbutton', { name: /^hour/ })
    .focus();
  await page.keyboard.press('ArrowUp');
  await dialog
    .getByRole('button', { name: 'Show what this would change' })
    .focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/conflicts? appears?$/)).toBeVisible();
  expect((await stored()).window).toEqual(window);
  await dialog.getByRole('button', { name: 'Move it' }).focus();
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
  consoleErrors,
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
  await expect(dialog.getByText(/conflicts? appears?$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    `You may not change ${name}`,
  );
  expect((await stored()).window).toEqual(window);
  expect(consoleErrors.splice(0).join()).toContain('403 (Forbidden)');
});

test('a release is dragged on the month calendar too, and moved by its popover', async ({
  page,
  request,
}) => {
  const { environment, name, window, stored } = await planAlone(
    request,
    '8.5.0',
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
  await expect(dialog.getByText(/conflicts? appears?$/)).toBeVisible();
  expect((await stored()).window).toEqual(window);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect((await stored()).window).toEqual(window);

  await dragBy(page, event, 0, week * (cell?.height ?? 0));
  await expect(dialog.getByText(/conflicts? appears?$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Move it' }).click();
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
    dialog.getByRole('button', { name: 'Show what this would change' }),
  ).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`the timeline is accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(page, 'release-manager', '/releases/timeline');
      await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      expect(
        await page.evaluate(
          () =>
            document.documentElement.scrollWidth -
            document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);

      await page.goto('/releases/timeline?zoom=year&lanes=owner');
      await expect(
        page
          .getByRole('gridcell')
          .getByRole('button', { name: /^\d+ releases?, / })
          .first(),
      ).toBeVisible();
      await expectNoAxeViolations(page, 'main');
    });
  }
}
