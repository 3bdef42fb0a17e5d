import { Page } from '@playwright/test';
import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  pressUntil,
  signInAs,
  test,
} from './support';

type Request = Parameters<typeof authorize>[0];

const DAY_MS = 86_400_000;

const releases = '/api/releases/v1/releases';

/** A release of its own, which no other test looks at. */
async function plan(request: Request, version: string, daysAhead: number) {
  const headers = await authorize(request, 'release-manager');
  const start = Date.now() + daysAhead * DAY_MS;
  const made = await request.post(releases, {
    headers,
    data: {
      version,
      state: 'planned',
      environment: `stage-${version}`,
      impact: 'fix',
      window: {
        start: new Date(start).toISOString(),
        end: new Date(start + DAY_MS / 24).toISOString(),
        timeZone: 'Europe/Paris',
      },
      components: [{ entityRef: 'component:default/vouchers' }],
    },
  });
  expect(made.status()).toBe(201);
  const { id, name } = await made.json();
  return {
    name: name as string,
    hold: async () =>
      expect(
        (
          await request.post(`${releases}/${id}/hold`, {
            headers,
            data: { reason: 'Audit' },
          })
        ).ok(),
      ).toBe(true),
  };
}

function rowsOf(page: Page) {
  return page.getByRole('main').getByRole('row');
}

test('the list opens with what needs attention, and says how it stands', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/list');
  const rows = rowsOf(page);
  await expect(rows.nth(1)).toContainText('Overdue');
  await expect(page.getByText('Open releases only')).toBeVisible();
  for (const column of ['State', 'Readiness', 'Conflict']) {
    await expect(
      page.getByRole('columnheader', { name: column }),
    ).toBeVisible();
  }
  const checkout = rows.filter({ hasText: 'checkout 5.3.0' });
  await expect(checkout).toContainText('Not ready');
  await expect(checkout).toContainText('Blocking');
  await expectNoAxeViolations(page, 'main');
  await checkout.getByRole('link', { name: 'Not ready' }).click();
  await expect(page).toHaveURL(/\/readiness$/);
  await expect(page.getByText(/^Valid until .+ Europe\/Paris/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('why a release is not ready is told to the keyboard', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/list?q=checkout+5.3.0');
  const row = rowsOf(page).filter({ hasText: 'checkout 5.3.0' });
  const link = row.getByRole('link', { name: 'Not ready' });
  await expect(link).toBeVisible();
  // Past the archive, the order and the zone to the first row, then down.
  await page.getByRole('searchbox').focus();
  for (let fields = 0; fields < 4; fields += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(rowsOf(page).nth(1)).toBeFocused();
  await pressUntil(page, 'ArrowDown', row);
  await expect(row).toBeFocused();
  for (let cell = 0; cell < 3; cell += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(link).toBeFocused();
  await expect(page.getByRole('tooltip')).toHaveText(
    'checkout 5.3.0: 2 checks are failing and 1 provider is not ready.',
  );
  await expect(link).toHaveAccessibleDescription(
    'checkout 5.3.0: 2 checks are failing and 1 provider is not ready.',
  );
  await expectNoAxeViolations(page, 'main');
});

test('the list narrows by readiness, conflict and what is overdue', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/list');
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('button', { name: /Overdue/ }).click();
  await page.getByRole('option', { name: 'Yes' }).click();
  await expect(page).toHaveURL(/overdue=true/);
  await expect(page.getByRole('row', { name: 'Overdue: Yes' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('reporting 1.5.0')).toBeVisible();
  await expect(main.getByText('checkout 5.3.0')).toHaveCount(0);

  await page.goto('/releases/list?readiness=fail&conflict=high');
  await expect(
    page.getByRole('row', { name: 'Readiness: Not ready' }),
  ).toBeVisible();
  await expect(
    page.getByRole('row', { name: 'Conflict: Blocking' }),
  ).toBeVisible();
  await expect(main.getByText('checkout 5.3.0')).toBeVisible();
  await expect(main.getByText('reporting 1.5.0')).toHaveCount(0);
  await expectNoAxeViolations(page, 'main');
});

test('Mine narrows to what a person and their groups own', async ({ page }) => {
  await signInAs(page, 'engineer', '/releases/list');
  const main = page.getByRole('main');
  await expect(main.getByText('reporting 1.5.0')).toBeVisible();
  await page.getByRole('button', { name: 'Mine' }).click();
  await expect(page).toHaveURL(/mine=true/);
  await expect(main.getByText('checkout 5.3.0')).toBeVisible();
  await expect(main.getByText('reporting 1.5.0')).toHaveCount(0);
  await page.reload();
  await expect(main.getByText('checkout 5.3.0')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mine' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('what is over comes with another order, and attention comes back', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/list?state=completed');
  const order = page.getByRole('button', { name: /Order$/ });
  await expect(order).toContainText('Latest start first');
  await expect(
    page.getByText('Latest start first: finished releases need no attention.'),
  ).toBeVisible();
  await expect(
    rowsOf(page).filter({ hasText: 'Completed' }).nth(1),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(order).toContainText('Needs attention first');
  await page.getByRole('columnheader', { name: 'Window' }).click();
  await expect(page).toHaveURL(/sort=start/);
  await order.click();
  await page.getByRole('option', { name: 'Needs attention first' }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(rowsOf(page).nth(1)).toContainText('Overdue');
});

test('a search that finds nothing open leads to what is over', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/list?q=fraud-check+1.9.1');
  await page
    .getByRole('button', { name: 'Show finished releases too' })
    .click();
  await expect(
    rowsOf(page).filter({ hasText: 'fraud-check 1.9.1' }),
  ).toContainText('Completed');
});

test('a verdict that turns is shown without reloading', async ({
  page,
  request,
}) => {
  const version = `7.0.${Date.now() % 100_000}`;
  const release = await plan(request, version, 3);
  await signInAs(page, 'viewer', `/releases/list?q=${version}`);
  const row = rowsOf(page).filter({ hasText: release.name });
  await expect(row.getByRole('link', { name: 'Ready' })).toBeVisible();
  await release.hold();
  await expect(row.getByRole('link', { name: 'Not ready' })).toBeVisible();
  await expect(row).toContainText('On hold');
  await expect(row).not.toContainText('Updating…');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list stands on a phone: ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    const page = await context.newPage();
    await signInAs(page, 'viewer', '/releases/list');
    await expect(rowsOf(page).nth(1)).toContainText('Overdue');
    await expectFits(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(
      page
        .getByRole('group', { name: 'Filters' })
        .getByRole('button', { name: /Readiness/ }),
    ).toBeVisible();
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await context.close();
  });
}
