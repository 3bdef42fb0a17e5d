import { APIRequestContext, Locator } from '@playwright/test';
import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  inReadiness,
  pressUntil,
  signInAs,
  test,
} from './support';

const atThatTime = (days: number) => {
  const start = Date.now() + days * 86_400_000;
  return {
    start: new Date(start).toISOString(),
    end: new Date(start + 3_600_000).toISOString(),
    timeZone: 'UTC',
  };
};

/** Puts releases aboard a train of theirs that leaves each day. */
async function boarded(
  request: APIRequestContext,
  environment: string,
  releaseIds: readonly string[],
  departure: string,
): Promise<string> {
  const headers = await authorize(request, 'release-manager');
  const trains = '/api/releases/v1/trains';
  const train = await request.post(trains, {
    headers,
    data: {
      name: `Train ${environment}`,
      timeZone: 'UTC',
      environment,
      recurrence: {
        dtstart: '2026-01-01T00:00:00',
        duration: 'PT24H',
        rrule: 'FREQ=DAILY',
      },
    },
  });
  expect(train.status()).toBe(201);
  const { id } = await train.json();
  const answer = await request.post(`${trains}/${id}/aboard`, {
    headers,
    data: { releaseIds, departure },
  });
  expect(answer.status()).toBe(200);
  return id;
}

test('from the page of a component to an accepted vote by keyboard alone', async ({
  page,
  request,
}, { retry }) => {
  const { name } = await inReadiness(request, 'release-manager', {
    version: '4.4.0',
    window: atThatTime(40 - retry),
    components: [{ entityRef: 'component:default/picking-app' }],
  });
  const tabTo = (target: Locator) => pressUntil(page, 'Tab', target);
  await signInAs(page, 'approver', '/catalog/default/component/picking-app');
  const tab = page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Readiness' });
  await tabTo(tab);
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: `${name}: 1 check is failing.` }),
  ).toBeVisible();
  await tabTo(main.getByRole('row').nth(1));
  const row = main.getByRole('row', { name: /^Approval / });
  await pressUntil(page, 'ArrowDown', row);
  const approve = row.getByRole('button', { name: 'Approve for Approval' });
  await pressUntil(page, 'ArrowRight', approve);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Approve ${name}` });
  await tabTo(dialog.getByRole('textbox', { name: 'Comment' }));
  await page.keyboard.type('Walked through it in the warehouse');
  await tabTo(dialog.getByRole('button', { name: 'Approve' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    main.getByRole('heading', { name: `${name} is ready.` }),
  ).toBeVisible();
  await expect(
    main.getByText('Walked through it in the warehouse'),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`what is aboard a train is approved at once, ${colorScheme}, ${width} px wide`, async ({
      page,
      request,
    }) => {
      const environment = `batch-${colorScheme}-${width}-${Date.now()}`;
      const made = await Promise.all(
        ['returns', 'events', 'sessions'].map(component =>
          inReadiness(request, 'release-manager', {
            version: '9.9.0',
            environment,
            window: atThatTime(30),
            components: [{ entityRef: `component:default/${component}` }],
          }),
        ),
      );
      const departure = `${atThatTime(30).start.slice(0, 10)}T00:00:00Z`;
      const id = await boarded(
        request,
        environment,
        made.map(({ id: releaseId }) => releaseId),
        departure,
      );
      const headers = await authorize(request, 'release-manager');

      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(
        page,
        'approver',
        `/releases/trains/train/${id}?departure=${departure}`,
      );
      const plan = page.getByRole('region', { name: 'Plan' });
      const open = plan.getByRole('button', { name: 'Approve…' });
      await expect(open).toBeVisible();
      await expectFits(page);
      await open.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      const tabTo = (target: Locator) => pressUntil(page, 'Tab', target);
      await expect(
        dialog
          .getByRole('group', { name: 'Waiting for your vote' })
          .getByRole('checkbox'),
      ).toHaveCount(3);
      await expectNoAxeViolations(page, '[role="dialog"]');
      // Somebody changes one of them while the votes are on their way.
      await page.route(
        '**/votes:batch',
        async route => {
          const path = `/api/releases/v1/releases/${made[1].id}`;
          const { revision } = await (
            await request.get(path, { headers })
          ).json();
          await request.patch(path, {
            headers: { ...headers, 'If-Match': `"${revision}"` },
            data: { rollbackPlan: 'Start the old one again.' },
          });
          await route.continue();
        },
        { times: 1 },
      );
      await tabTo(dialog.getByRole('textbox', { name: 'Comment for all' }));
      await page.keyboard.type('Seen together');
      await tabTo(dialog.getByRole('button', { name: 'Approve 3' }));
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('status')).toHaveText('2 of 3 votes saved');
      await expect(dialog.getByText(/it was changed meanwhile/)).toBeVisible();
      const again = dialog.getByRole('checkbox');
      await expect(again).toHaveCount(1);
      await expect(again).not.toBeChecked();
      await again.focus();
      await page.keyboard.press('Space');
      await tabTo(dialog.getByRole('button', { name: 'Try 1 again' }));
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('status')).toHaveText('3 of 3 votes saved');
      await expectNoAxeViolations(page, '[role="dialog"]');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }
}

test('a conflict is waived where it is shown, and the waiver revoked', async ({
  browser,
  page,
  request,
}) => {
  const environment = `waived-${Date.now().toString(36)}`;
  const planned = { environment, window: atThatTime(50) };
  const components = [{ entityRef: 'component:default/cart' }];
  const { id } = await inReadiness(request, 'engineer', {
    ...planned,
    version: '9.5.0',
    components,
  });
  await inReadiness(request, 'release-manager', {
    ...planned,
    version: '9.6.0',
    components,
  });
  await signInAs(page, 'engineer', `/releases/release/${id}`);
  const conflicts = page.getByRole('region', { name: 'Conflicts' });
  await conflicts.getByRole('button', { name: /^Ask for a waiver: / }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask for a waiver' });
  await dialog
    .getByRole('textbox', { name: /Reason/ })
    .fill('One team, one day');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(conflicts.getByText('Waiting for an answer')).toBeVisible();
  await expect(
    conflicts.getByRole('button', { name: 'Take back' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, 'portal-admin', `/releases/conflicts?release=${id}`);
  const main = other.getByRole('main');
  await main.getByRole('button', { name: 'Grant' }).click();
  await expect(main.getByText('Active')).toBeVisible();
  await expectNoAxeViolations(other, 'main');
  await main.getByRole('button', { name: 'Revoke' }).click();
  await expect(main.getByText('Active')).toHaveCount(0);
  await expect(main.getByRole('button', { name: /^Waiver: / })).toBeVisible();
  await context.close();
});
