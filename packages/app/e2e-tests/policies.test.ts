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

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

/** Nothing else in the demo is released there, so that no other test meets it. */
async function planRelease(
  request: Request,
  environment: string,
  version: string,
) {
  const answer = await request.post('/api/releases/v1/releases', {
    headers: await authorize(request, 'release-manager'),
    data: {
      version,
      state: 'planned',
      environment,
      window: { start: inDays(40), end: inDays(40.1), timeZone: 'UTC' },
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  expect(answer.status()).toBe(201);
  const { id } = await answer.json();
  return id as string;
}

async function makePolicy(request: Request, id: string, name: string) {
  const answer = await request.post('/api/releases/v1/policies', {
    headers: await authorize(request, 'release-manager'),
    data: {
      id,
      name,
      description: 'What has to be there before anybody may look.',
      selector: {
        environments: [id],
        kinds: ['normal'],
        ownerRefs: ['group:default/payments-team'],
        entityFilter: { 'spec.type': { $in: ['service', 'website'] } },
      },
      gates: [
        {
          id: 'rollback',
          name: 'Rollback plan',
          type: 'rollback_plan',
          stage: 'approval',
        },
        {
          id: 'window',
          name: 'There is a window',
          type: 'window_set',
          stage: 'start',
          severity: 'advisory',
          ownerRef: 'group:default/release-managers',
        },
      ],
      standardChanges: { tags: ['routine'] },
      emergency: { skip: ['window'] },
    },
  });
  expect(answer.status()).toBe(201);
}

const main = (page: Page) => page.getByRole('main');

test('a policy is made by keyboard, previewed, changed, archived and taken back', async ({
  page,
  request,
}) => {
  const releaseId = await planRelease(request, 'glasshouse', '8.10.0');
  const gateIds = async () => {
    const answer = await request.get(
      `/api/releases/v1/releases/${releaseId}/readiness`,
      { headers: await authorize(request, 'viewer') },
    );
    const { own } = await answer.json();
    return own.gates.map(({ id }: { id: string }) => id);
  };
  await signInAs(page, 'release-manager', '/releases/policies');
  await main(page)
    .getByRole('link', { name: 'New policy' })
    .first()
    .press('Enter');

  const name = main(page).getByRole('textbox', { name: /^Name/ }).first();
  await name.focus();
  await page.keyboard.type('Glasshouse releases');
  await page.keyboard.press('Tab');
  const id = main(page).getByRole('textbox', { name: /^Id/ }).first();
  await expect(id).toBeFocused();
  await expect(id).toHaveValue('glasshouse-releases');
  await main(page)
    .getByRole('textbox', { name: /^Environments/ })
    .focus();
  await page.keyboard.type('glasshouse ');
  const preview = main(page).getByRole('region', { name: 'What this means' });
  await expect(preview.getByText(/Complete the fields/)).toBeVisible();

  const gate = main(page).getByRole('group', { name: /^Gate 1/ });
  await gate.getByRole('button', { name: /Gate type/ }).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('option', { name: 'Rollback plan' }),
  ).toBeVisible();
  await page.keyboard.type('Rollback');
  await page.keyboard.press('Enter');
  await expect(gate.getByRole('textbox', { name: /^Name/ })).toHaveValue(
    'Rollback plan',
  );
  await expect(
    preview.getByText('Selects 1 release that is not approved yet'),
  ).toBeVisible();
  await expect(
    preview.getByRole('link', { name: 'reporting 8.10.0' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main(page).getByRole('button', { name: 'Save' }).press('Enter');

  await expect(
    main(page).getByRole('heading', { name: 'Glasshouse releases' }),
  ).toBeVisible();
  await expect(
    main(page)
      .getByRole('region', { name: 'Before approval' })
      .getByText('Rollback plan', { exact: true }),
  ).toBeVisible();
  expect(await gateIds()).toContain('glasshouse-releases:rollback-plan');
  await expectNoAxeViolations(page, 'main');

  await main(page).getByRole('link', { name: 'Edit' }).click();
  await main(page).getByRole('button', { name: 'Add a gate' }).click();
  const second = main(page).getByRole('group', { name: /^Gate 2/ });
  await main(page).getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('Choose a type.')).toBeVisible();
  await second.getByRole('button', { name: /Gate type/ }).click();
  await page.getByRole('option', { name: 'Window set' }).click();
  await second.getByRole('button', { name: /Severity/ }).click();
  await page.getByRole('option', { name: 'Advisory' }).click();
  await main(page).getByRole('button', { name: 'Save' }).click();
  const versions = main(page).getByRole('region', { name: 'Versions' });
  await expect(versions.getByText('Gate added: Window set')).toBeVisible();
  expect(await gateIds()).toContain('glasshouse-releases:window-set');

  await main(page).getByRole('button', { name: 'Archive' }).click();
  await expect(
    main(page)
      .getByText(/This policy is archived/)
      .first(),
  ).toBeVisible();
  expect(await gateIds()).not.toContain('glasshouse-releases:window-set');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(
    main(page).getByRole('button', { name: 'Archive' }),
  ).toBeVisible();
  expect(await gateIds()).toContain('glasshouse-releases:window-set');
});

test('who may not make policies sees them, and what it takes', async ({
  page,
  request,
}) => {
  await makePolicy(request, 'greenhouse', 'Greenhouse releases');
  await signInAs(page, 'viewer', '/releases/policies?q=Greenhouse');
  await expect(
    main(page).getByText(/requires the permission releases\.policy\.manage/),
  ).toBeVisible();
  await expect(
    main(page).getByRole('link', { name: 'New policy' }),
  ).toHaveCount(0);
  await main(page).getByText('Greenhouse releases').click();
  await expect(
    main(page).getByRole('heading', { name: 'Greenhouse releases' }),
  ).toBeVisible();
  await expect(main(page).getByRole('link', { name: 'Edit' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`policies and their form are accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
      request,
    }) => {
      const id = `orangery-${colorScheme}-${width}`;
      await makePolicy(request, id, `Orangery ${colorScheme} ${width}`);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(page, 'release-manager', `/releases/policies`);
      await expect(
        main(page)
          .getByRole('row', { name: new RegExp(`Orangery.*${width}`) })
          .first(),
      ).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);

      await page.goto(`/releases/policies/policy/${id}`);
      await expect(main(page).getByText('The first version')).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);

      await page.goto(`/releases/policies/policy/${id}/edit`);
      await expect(main(page).getByText(/^Selects /)).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      await expectFits(page);
    });
  }
}
