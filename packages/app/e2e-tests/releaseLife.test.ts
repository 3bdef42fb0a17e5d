import {
  authorize,
  expect,
  expectNoAxeViolations,
  expectTitle,
  signInAs,
  test,
} from './support';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

async function makeRelease(
  request: Parameters<typeof authorize>[0],
  version: string,
) {
  const headers = await authorize(request, 'release-manager');
  const answer = await request.post('/api/releases/v1/releases', {
    headers,
    data: {
      version,
      state: 'planned',
      // Its own, so that no other release is in its way.
      environment: `stage-${version}`,
      window: { start: inDays(20), end: inDays(20.1), timeZone: 'UTC' },
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  expect(answer.status()).toBe(201);
  return answer.json();
}

test('a release is moved on, held and released from hold, all in its ledger', async ({
  page,
  request,
}) => {
  const { id } = await makeRelease(request, '9.0.1');
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'reporting 9.0.1' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await main.getByRole('button', { name: /readiness/i }).click();
  await expect(main.getByText('In readiness').first()).toBeVisible();

  await main.getByRole('button', { name: 'Put on hold' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Waiting for the new cluster');
  await dialog.getByRole('button', { name: /hold/i }).click();
  await expect(
    main.getByText(/Waiting for the new cluster/).first(),
  ).toBeVisible();

  await page.goto(`/releases/release/${id}/activity`);
  await expect(
    main.getByText(/Waiting for the new cluster/).first(),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('a viewer sees what could be done, and why not by them', async ({
  page,
  request,
}) => {
  const { id } = await makeRelease(request, '9.0.2');
  await signInAs(page, 'viewer', `/releases/release/${id}`);
  const main = page.getByRole('main');
  await expect(
    main.getByText(/You don't have permission to move this release/).first(),
  ).toBeVisible();
  await expect(main.getByRole('button', { name: 'Put on hold' })).toHaveCount(
    0,
  );
});

test('an open page shows what another person changes', async ({
  page,
  request,
}) => {
  const { id, revision } = await makeRelease(request, '9.0.3');
  await signInAs(page, 'viewer', `/releases/release/${id}`);
  await expect(
    page.getByRole('heading', { name: 'reporting 9.0.3' }),
  ).toBeVisible();
  await page.waitForTimeout(2_000);
  const headers = await authorize(request, 'release-manager');
  const changed = await request.patch(`/api/releases/v1/releases/${id}`, {
    headers: { ...headers, 'If-Match': `"${revision}"` },
    data: { name: 'reporting renamed' },
  });
  expect(changed.status()).toBe(200);
  await expect(
    page.getByRole('heading', { name: 'reporting renamed' }),
  ).toBeVisible();
});

async function approve(
  request: Parameters<typeof authorize>[0],
  id: string,
): Promise<void> {
  const headers = await authorize(request, 'release-manager');
  const release = `/api/releases/v1/releases/${id}`;
  const move = async (to: string) => {
    const moved = await request.post(`${release}/transitions`, {
      headers,
      data: { to },
    });
    expect([to, moved.status()]).toEqual([to, 200]);
    return moved.json();
  };
  const { revision } = await move('in_readiness');
  const vote = await request.post(`${release}/votes`, {
    headers: {
      ...(await authorize(request, 'approver')),
      'If-Match': `"${revision}"`,
    },
    data: { gateId: 'default-approval', decision: 'approve' },
  });
  expect(vote.status()).toBe(201);
  await move('approved');
}

test('nothing ships by a few clicks on one spot, and times are corrected afterwards', async ({
  page,
  request,
}) => {
  const { id } = await makeRelease(request, '9.0.4');
  await approve(request, id);
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const main = page.getByRole('main');
  const start = main.getByRole('button', { name: 'Start release' });
  const spot = await start.boundingBox();
  await start.dblclick();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText(/20 days early: its planned window opens/),
  ).toBeVisible();
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Start release' }).dblclick();
  await expect(main.getByText('In progress').first()).toBeVisible();

  const center = {
    x: spot!.x + spot!.width / 2,
    y: spot!.y + spot!.height / 2,
  };
  await page.mouse.click(center.x, center.y);
  await page.mouse.click(center.x, center.y);
  await main.getByRole('button', { name: 'Start verifying' }).click();
  await main.getByRole('button', { name: 'Complete' }).click();
  await expect(dialog.getByText(/days early/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(main.getByText('Completed').first()).toBeVisible();
  await expect(main.getByRole('button', { name: 'Archive' })).toHaveCount(0);

  await main.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Correct actual times' }).click();
  // A year earlier, since hours and days begin anew at midnight.
  await dialog
    .getByRole('group', { name: 'Actual start' })
    .getByRole('spinbutton', { name: /year/ })
    .press('ArrowDown');
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('Logged late');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Save times' }).click();
  await expect(dialog).toHaveCount(0);
  await main.getByRole('link', { name: 'Activity' }).click();
  await expect(main.getByText(/corrected the actual times/)).toBeVisible();
  await expect(main.getByText('Reason: Logged late')).toBeVisible();
});

test('a release that was rolled back shows the way it went, and why', async ({
  page,
  request,
}) => {
  const { id } = await makeRelease(request, '9.0.5');
  await approve(request, id);
  const headers = await authorize(request, 'release-manager');
  for (const data of [
    { to: 'in_progress' },
    { to: 'verifying' },
    { to: 'rolled_back', reason: 'Reports were empty' },
  ]) {
    const moved = await request.post(
      `/api/releases/v1/releases/${id}/transitions`,
      { headers, data },
    );
    expect(moved.status()).toBe(200);
  }
  await signInAs(page, 'viewer', `/releases/release/${id}`);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('list', { name: 'Lifecycle' }).getByRole('listitem'),
  ).toHaveText([
    /Draft/,
    /Planned/,
    /In readiness/,
    /Approved/,
    /In progress/,
    /Verifying/,
    /Rolled back/,
  ]);
  await expect(main.getByText('Reports were empty')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('an archived release is found among the archived, and comes back', async ({
  page,
  request,
}) => {
  const { id } = await makeRelease(request, '9.0.6');
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Archive' })
    .click();
  await expect(
    main.getByText(/^This release is archived. It only appears/),
  ).toBeVisible();

  await page.goto('/releases/list?q=9.0.6');
  await expect(main.getByText('reporting 9.0.6')).toHaveCount(0);
  await main.getByText('Archived', { exact: true }).click();
  await expect(page).toHaveURL(/archived=true/);
  await main.getByText('reporting 9.0.6').click();
  await main.getByRole('button', { name: 'Restore' }).click();
  await expect(main.getByRole('region', { name: 'Actions' })).toBeVisible();
});

test('a release keeps the tabs, and names the browser tab and the last breadcrumb', async ({
  page,
  request,
}) => {
  const { id } = await makeRelease(request, '9.0.7');
  await signInAs(page, 'viewer', `/releases/release/${id}`);
  await expectTitle(page, 'reporting 9.0.7 · Releases');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await expect(crumbs.getByRole('listitem')).toHaveText([
    'Releases',
    'reporting 9.0.7',
  ]);
  await expectNoAxeViolations(page, 'main');
  await page.getByRole('tab', { name: 'List' }).click();
  await expectTitle(page, 'Releases');
  await expect(crumbs.getByRole('listitem')).toHaveText(['Releases', 'List']);
});

test('who may not plan is told so in place of the form', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/plan');
  const main = page.getByRole('main');
  await expect(
    main.getByText("You don't have permission to plan releases."),
  ).toBeVisible();
  await expect(main.getByRole('form')).toHaveCount(0);
});
