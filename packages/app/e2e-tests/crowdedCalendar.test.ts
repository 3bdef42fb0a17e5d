import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

const HOUR_MS = 3_600_000;

const COMPONENTS = ['checkout', 'webshop', 'reporting', 'payments-api'];

/** The middle of a month that no other test looks at. */
function crowdedDay(): string {
  const day = new Date();
  day.setUTCDate(15);
  day.setUTCMonth(day.getUTCMonth() + 8);
  return day.toISOString().slice(0, 10);
}

/** Forty releases on one day, in an environment that nothing else uses. */
async function crowd(
  request: Parameters<typeof authorize>[0],
  name: string,
): Promise<{ environment: string; date: string }> {
  const headers = await authorize(request, 'release-manager');
  const environment = `${name}-${Date.now().toString(36)}`;
  const date = crowdedDay();
  const items = Array.from({ length: 40 }, (_, index) => {
    const start = Date.parse(`${date}T06:00:00Z`) + (index % 8) * HOUR_MS;
    const component = COMPONENTS[index % COMPONENTS.length];
    return {
      name: `${component} 9.${index}.0`,
      version: `9.${index}.0`,
      impact: 'additive',
      state: index % 3 === 0 ? 'draft' : 'planned',
      environment,
      window: {
        start: new Date(start).toISOString(),
        end: new Date(start + HOUR_MS).toISOString(),
        timeZone: 'Europe/Paris',
      },
      components: [{ entityRef: `component:default/${component}` }],
      source: { provider: 'e2e', externalId: `${environment}/${index}` },
    };
  });
  const made = await request.post('/api/releases/v1/releases:batch', {
    headers,
    data: { items },
  });
  expect(made.status()).toBe(200);
  return { environment, date };
}

test('a crowded day names the most urgent, and opens as a list', async ({
  page,
  request,
}) => {
  const { environment, date } = await crowd(request, 'crowd');
  await signInAs(
    page,
    'release-manager',
    `/releases/calendar?view=month&environment=${environment}&date=${date}`,
  );
  const cell = page.locator(`[data-date="${date}"]`);
  const more = cell.getByRole('button', { name: /^37 more/ });
  await expect(more).toBeVisible();
  await expect(more).toHaveAccessibleName(/40 releases, 14 Draft, 26 Planned/);
  await expect(cell.locator('.fc-event')).toHaveCount(4);
  await expectNoAxeViolations(page, 'main');

  await more.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'All 40 by start' });
  await expect(list.getByRole('listitem')).toHaveCount(25);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(40);
  await expect(list.getByRole('button').nth(25)).toBeFocused();

  await page.keyboard.press('Enter');
  const essentials = page.getByRole('dialog', { name: / 9\.\d+\.0$/ });
  await expect(
    essentials.getByRole('link', { name: 'Open the release' }),
  ).toBeVisible();
  await expect(essentials.getByRole('button', { name: 'Move…' })).toBeVisible();
  await expect(essentials).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(essentials).toBeHidden();
  await expect(list.getByRole('button').nth(25)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(more).toBeFocused();
});

test('a release is moved from the list of its day', async ({
  page,
  request,
}) => {
  const { environment, date } = await crowd(request, 'moved');
  await signInAs(
    page,
    'release-manager',
    `/releases/calendar?view=month&environment=${environment}&date=${date}&day=${date}`,
  );
  await page
    .getByRole('region', { name: 'All 40 by start' })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: 'Move…' }).click();
  await expect(
    page
      .getByRole('dialog', { name: /^Move / })
      .getByRole('button', { name: 'Preview the move' }),
  ).toBeEnabled();
});

test('a crowded day can be read on a phone in the dark', async ({
  browser,
  request,
}) => {
  const { environment, date } = await crowd(request, 'phone');
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  await signInAs(
    page,
    'viewer',
    `/releases/calendar?view=month&environment=${environment}&date=${date}`,
  );
  await expect(page.getByText(/ 9\.39\.0$/)).toBeVisible();
  await expectFits(page);
  await expectNoAxeViolations(page, 'main');
  await page.goto(
    `/releases/calendar?view=month&environment=${environment}&date=${date}&day=${date}`,
  );
  await expect(
    page.getByRole('region', { name: 'All 40 by start' }).getByRole('listitem'),
  ).toHaveCount(25);
  await expectFits(page);
  await expectNoAxeViolations(page);
  await context.close();
});
