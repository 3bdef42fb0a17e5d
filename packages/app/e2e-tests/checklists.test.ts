import { APIRequestContext } from '@playwright/test';
import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  pressUntil,
  signInAs,
  test,
} from './support';

const v1 = '/api/releases/v1';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

let made = 0;

/** An environment of its own, whose releases are asked for two checklists. */
async function withPolicy(request: APIRequestContext) {
  made += 1;
  const environment = `ticked-${Date.now().toString(36)}-${made}`;
  const answer = await request.post(`${v1}/policies`, {
    headers: await authorize(request, 'portal-admin'),
    data: {
      id: environment,
      name: 'Ticked',
      selector: { environments: [environment] },
      gates: [
        {
          id: 'go-live',
          name: 'Go-live',
          type: 'checklist',
          stage: 'approval',
          params: {
            items: [
              {
                id: 'runbook',
                title: 'Runbook read',
                link: 'https://example.com/runbook',
              },
              {
                id: 'support',
                title: 'Support told',
                ownerRef: 'group:default/customer-care',
                note: 'What customers will see',
                due: { offsetDays: -60, from: 'window_start' },
              },
            ],
          },
        },
        {
          id: 'smoke',
          name: 'Smoke test',
          type: 'checklist',
          stage: 'verify',
          params: { items: [{ id: 'smoke', title: 'Smoke tested' }] },
        },
      ],
    },
  });
  expect(answer.status()).toBe(201);
  return environment;
}

async function planned(request: APIRequestContext, environment: string) {
  const answer = await request.post(`${v1}/releases`, {
    headers: await authorize(request, 'release-manager'),
    data: {
      version: '9.7.0',
      state: 'planned',
      environment,
      components: [{ entityRef: 'component:default/search' }],
      window: { start: inDays(20), end: inDays(20.1), timeZone: 'UTC' },
    },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}

/** An emergency that is out, as another tool knows it. */
async function emergencyOut(request: APIRequestContext, environment: string) {
  const headers = await authorize(request, 'portal-admin');
  const answer = await request.post(`${v1}/releases:batch`, {
    headers,
    data: {
      items: [
        {
          version: '9.8.0',
          kind: 'emergency',
          state: 'verifying',
          environment,
          components: [{ entityRef: 'component:default/search' }],
          window: { start: inDays(-0.2), end: inDays(-0.1), timeZone: 'UTC' },
          actual: { start: inDays(-0.2) },
          rollbackPlan: 'Deploy the one before',
          source: { provider: 'e2e', externalId: environment },
        },
      ],
    },
  });
  expect(answer.status()).toBe(200);
  const [{ id }] = (await answer.json()).items;
  return (await request.get(`${v1}/releases/${id}`, { headers })).json();
}

test('items are ticked with the keyboard, by those whom they are for', async ({
  browser,
  page,
  request,
}) => {
  const { id } = await planned(request, await withPolicy(request));
  const address = `/releases/release/${id}/readiness`;
  await signInAs(page, 'release-manager', address);
  const main = page.getByRole('main');
  const items = main.getByRole('list', { name: 'Items of Go-live' });
  const runbook = items.getByRole('checkbox', { name: 'Runbook read' });
  await expect(main.getByText('0 of 2 ticked')).toBeVisible();
  await expect(
    items.getByText('Only Customer care may tick this.'),
  ).toBeVisible();
  await expect(items.getByText(/was due/)).toBeVisible();
  await expect(
    main.getByRole('region', { name: 'After deployment: verification' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  const row = main.getByRole('row', { name: /^Go-live / });
  await main.getByRole('row').nth(1).focus();
  await pressUntil(page, 'ArrowDown', row);
  await pressUntil(page, 'ArrowRight', runbook);
  await page.keyboard.press(' ');
  await expect(main.getByText('1 of 2 ticked')).toBeVisible();
  await expect(runbook).toBeChecked();
  await items
    .getByRole('button', { name: 'Change the note on Runbook read' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Runbook read' });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('All of it');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(items.getByText('All of it')).toBeVisible();

  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, 'viewer', address);
  const support = other
    .getByRole('list', { name: 'Items of Go-live' })
    .getByText('Support told', { exact: true });
  await support.click();
  await expect(other.getByText('2 of 2 ticked')).toBeVisible();
  await expect(main.getByText('2 of 2 ticked')).toBeVisible();
  await support.click();
  await expect(other.getByText('1 of 2 ticked')).toBeVisible();
  await context.close();

  await page.goto(`/releases/release/${id}/activity`);
  await expect(main.getByText(/took back a tick of a checklist/)).toBeVisible();
});

test('an emergency is completed once it was verified and reviewed', async ({
  browser,
  page,
  request,
}) => {
  const { id, name } = await emergencyOut(request, await withPolicy(request));
  const address = `/releases/release/${id}/readiness`;
  await signInAs(page, 'portal-admin', address);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', {
      name: `${name} has been deployed and cannot be completed: 2 checks are failing.`,
    }),
  ).toBeVisible();
  await expect(
    main.getByText(/^You created .* so somebody else has to tick this\.$/),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main
    .getByRole('list', { name: 'Items of Smoke test' })
    .getByText('Smoke tested', { exact: true })
    .click();
  await expect(
    main.getByRole('heading', { name: /1 check is failing/ }),
  ).toBeVisible();

  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, 'release-manager', address);
  await other.getByText('Reviewed after the release', { exact: true }).click();
  await context.close();
  await expect(
    main.getByRole('heading', { name: /is being verified/ }),
  ).toBeVisible();
  await page.goto(`/releases/release/${id}`);
  await main.getByRole('button', { name: 'Complete' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Complete' })
    .click();
  await expect(
    main.getByText('Completed', { exact: true }).first(),
  ).toBeVisible();
});

test('a checklist is made in the form of a policy', async ({ page }) => {
  await signInAs(page, 'release-manager', '/releases/policies/new');
  const main = page.getByRole('main');
  const gate = main.getByRole('group', { name: /^Gate 1/ }).first();
  await gate.getByRole('button', { name: /Gate type/ }).click();
  await page.getByRole('option', { name: 'Checklist' }).click();
  await gate.getByRole('button', { name: 'Add to Items' }).click();
  const row = gate.getByRole('group', { name: 'Items 1' });
  await row.getByRole('textbox', { name: 'Title' }).fill('Support told');
  await gate
    .getByRole('button', { name: /Due from/ })
    .last()
    .click();
  await page.getByRole('option', { name: 'End of the window' }).click();
  await expect(
    gate.getByRole('textbox', { name: /Working days after it/ }).last(),
  ).toHaveValue('0');
  await expectNoAxeViolations(page, 'main');
  await expectFits(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a checklist on a phone: ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('fits, and is ticked in place', async ({ page, request }) => {
      const { id } = await planned(request, await withPolicy(request));
      await signInAs(
        page,
        'release-manager',
        `/releases/release/${id}/readiness`,
      );
      await page
        .getByRole('list', { name: 'Items of Go-live' })
        .getByText('Runbook read', { exact: true })
        .click();
      await expect(page.getByText('1 of 2 ticked')).toBeVisible();
      await expectFits(page);
      await expectNoAxeViolations(page, 'main');
    });
  });
}
