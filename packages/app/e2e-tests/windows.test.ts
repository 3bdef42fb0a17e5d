import { Page } from '@playwright/test';
import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

type Request = Parameters<typeof authorize>[0];

/** Nothing else in the demo is released there, so that no other test meets it. */
const ENVIRONMENT = 'rehearsal';

const weekend = (name: string, environment: string) => ({
  name,
  effect: 'deny',
  reason: 'Nobody is in the hall',
  timeZone: 'Europe/Paris',
  recurrence: {
    dtstart: '2026-01-02T16:00:00',
    duration: 'P2DT16H',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
  },
  scope: { environments: [environment] },
});

async function makeWindow(
  request: Request,
  name: string,
  environment = 'attic',
) {
  const headers = await authorize(request, 'release-manager');
  const answer = await request.post('/api/releases/v1/windows', {
    headers,
    data: weekend(name, environment),
  });
  expect(answer.status()).toBe(201);
  return { headers, window: await answer.json() };
}

/** Noon, in UTC, of the next day of the week, 6 for Saturday. */
function nextNoon(weekday: number): string {
  const day = new Date();
  day.setUTCHours(12, 0, 0, 0);
  day.setUTCDate(day.getUTCDate() + ((weekday - day.getUTCDay() + 7) % 7) + 7);
  return day.toISOString();
}

async function openForm(page: Page) {
  await signInAs(page, 'release-manager', '/releases/windows');
  const main = page.getByRole('main');
  await expect(main.getByText('Storefront weekend freeze')).toBeVisible();
  await main.getByRole('link', { name: 'New window' }).click();
  return main;
}

test('a weekly freeze is previewed while it is typed, then shades the calendar and closes', async ({
  page,
}) => {
  const main = await openForm(page);
  await main.getByRole('radio', { name: 'Repeats' }).click();
  await main
    .getByRole('textbox', { name: /^Environments/ })
    .fill(`${ENVIRONMENT} `);
  await main.getByRole('button', { name: /Remove.*production/i }).click();
  const preview = main.getByRole('region', { name: 'What this means' });
  await expect(preview.getByText(/21 components are in its/)).toBeVisible();
  await expect(preview.getByText(/Europe\/Paris/).first()).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await main.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByText(/must not be empty/).first()).toBeVisible();
  await main.getByRole('textbox', { name: /^Name/ }).fill('Rehearsal weekends');
  await main
    .getByRole('textbox', { name: /^Reason/ })
    .fill('Nobody is in the hall');
  await main.getByRole('button', { name: 'Save' }).click();
  await expect(
    main.getByRole('heading', { name: 'Rehearsal weekends' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  const saturday = nextNoon(6);
  await page.goto(
    `/releases/calendar?view=month&environment=${ENVIRONMENT}&date=${saturday.slice(
      0,
      10,
    )}`,
  );
  const mark = main.locator('.fc-event', { hasText: 'Rehearsal weekends' });
  await expect(mark.first()).toBeVisible();
  await expect(main.locator('.fc-bg-event').first()).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await mark.first().focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog');
  await expect(details.getByText('Nobody is in the hall')).toBeVisible();
  await expect(
    details.getByRole('link', { name: 'Open the window' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: /^Freezes/ }).click();
  await expect(mark).toHaveCount(0);
  await expect(page).toHaveURL(/hide=freezes/);

  const question = new URLSearchParams({
    entity: 'component:default/checkout',
    environment: ENVIRONMENT,
    at: saturday,
  });
  await page.goto(`/releases/windows?${question}`);
  const answer = main.getByRole('status', { name: 'The answer' });
  await expect(answer.getByText('Closed', { exact: true })).toBeVisible();
  await expect(answer.getByText(/Rehearsal weekends/).first()).toBeVisible();
  await expect(answer.getByText('Opens next')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`windows and their form are accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(
        page,
        'release-manager',
        '/releases/windows?entity=component:default/webshop',
      );
      const main = page.getByRole('main');
      await expect(
        main.getByRole('row', { name: /Storefront weekend freeze/ }),
      ).toBeVisible();
      await expect(main.getByText(/^(Open|Closed)$/)).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);

      await page.goto('/releases/windows/new');
      await main.getByRole('radio', { name: 'Repeats' }).click();
      await expect(main.getByText(/components are in its/)).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);

      await page.goto('/releases/calendar');
      await expect(
        main.getByText('Storefront weekend freeze').first(),
      ).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);
    });
  }
}

test('who comes second to a window sees both versions and chooses', async ({
  page,
  request,
  consoleErrors,
}) => {
  const { headers, window } = await makeWindow(request, 'Two at once');
  const url = `/api/releases/v1/windows/${window.id}`;
  await signInAs(
    page,
    'release-manager',
    `/releases/windows/window/${window.id}/edit`,
  );
  const main = page.getByRole('main');
  const name = main.getByRole('textbox', { name: /^Name/ });
  await expect(name).toHaveValue('Two at once');
  await name.fill('My name');
  const theirs = await request.patch(url, {
    headers: { ...headers, 'If-Match': '"1"' },
    data: { name: 'Their name', reason: 'Their reason' },
  });
  expect(theirs.status()).toBe(200);

  await main.getByRole('button', { name: 'Save' }).click();
  const both = main.getByRole('radiogroup', { name: /^Name/ });
  await expect(both.getByText('My name')).toBeVisible();
  await expect(both.getByText('Their name')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await both.getByText('Mine', { exact: true }).click();
  await main.getByRole('button', { name: 'Save the chosen version' }).click();
  await expect(main.getByRole('heading', { name: 'My name' })).toBeVisible();
  expect(consoleErrors.splice(0)).toEqual([
    expect.stringContaining('409 (Conflict)'),
  ]);
  expect(await (await request.get(url, { headers })).json()).toMatchObject({
    name: 'My name',
    reason: 'Their reason',
    revision: 3,
  });
});

test('a window is archived, and archiving is taken back', async ({
  page,
  request,
}) => {
  await makeWindow(request, 'Not for long');
  await signInAs(page, 'release-manager', '/releases/windows?q=not+for+long');
  const main = page.getByRole('main');
  const row = main.getByRole('row', { name: /Not for long/ });
  await row.getByRole('button', { name: 'Archive' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});

test('a viewer looks at windows and asks them, and changes none', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/windows');
  const main = page.getByRole('main');
  await expect(
    main.getByText(/To create or edit one, ask a portal admin/),
  ).toBeVisible();
  await expect(main.getByText('Storefront weekend freeze')).toBeVisible();
  await expect(main.getByRole('link', { name: 'New window' })).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'Archive' })).toHaveCount(0);
  await page.goto('/releases/windows/new');
  await expect(main.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('a release inside a freeze says so, and a waiver lets it through', async ({
  page,
  request,
}) => {
  const environment = 'foyer';
  await makeWindow(request, 'Quiet weekends', environment);
  const start = nextNoon(0);
  const made = await request.post('/api/releases/v1/releases', {
    // Who made it could not waive for it.
    headers: await authorize(request, 'portal-admin'),
    data: {
      version: '9.7.0',
      state: 'planned',
      environment,
      window: {
        start,
        end: new Date(Date.parse(start) + 3_600_000).toISOString(),
        timeZone: 'Europe/Paris',
      },
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  expect(made.status()).toBe(201);
  const { id } = await made.json();

  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const part = page.getByRole('region', { name: 'Freezes and windows' });
  await expect(part.getByText(/^Closed until/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await part.getByRole('button', { name: /Grant a waiver/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: /Reason/ })
    .fill('The law asks for it');
  await dialog.getByRole('button', { name: 'Grant', exact: true }).click();
  await expect(part.getByText(/^Waived/)).toBeVisible();
  await part.getByRole('button', { name: 'Revoke' }).click();
  await expect(part.getByText(/^Closed until/)).toBeVisible();
});

test('an open list shows a window that another person makes', async ({
  page,
  request,
}) => {
  await signInAs(page, 'viewer', '/releases/windows?q=as+we+speak');
  const main = page.getByRole('main');
  await expect(main.getByText('No matching windows')).toBeVisible();
  await page.waitForTimeout(2_000);
  await makeWindow(request, 'As we speak');
  await expect(main.getByRole('row', { name: /As we speak/ })).toBeVisible();
});
