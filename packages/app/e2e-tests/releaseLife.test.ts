import {
  authorize,
  expect,
  expectNoAxeViolations,
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
    main.getByText(/policy does not give you/).first(),
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
