import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  inReadiness,
  signInAs,
  test,
} from './support';

const inDays = (days: number) => {
  const start = Date.now() + days * 86_400_000;
  return {
    start: new Date(start).toISOString(),
    end: new Date(start + 3_600_000).toISOString(),
    timeZone: 'UTC',
  };
};

test('several releases are approved together, from the navigation on', async ({
  page,
  request,
}) => {
  const planned = [];
  for (const version of ['4.9.1', '4.9.2']) {
    planned.push(
      await inReadiness(request, 'release-manager', {
        version,
        window: inDays(44),
        components: [{ entityRef: 'component:default/picking-app' }],
      }),
    );
  }
  await signInAs(page, 'approver', '/releases');
  await expect(
    page.getByRole('navigation').getByText(/things wait for you/),
  ).toBeAttached();
  await page.getByRole('tab', { name: 'My work' }).click();
  const main = page.getByRole('main');
  for (const { name } of planned) {
    await main
      .getByRole('checkbox', { name: new RegExp(`^Select: .*${name}`) })
      .check({ force: true });
  }
  await expect(main.getByText('2 votes selected')).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Approve…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve 2 releases' });
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Approve 2' }).click();
  await expect(dialog.getByText('2 of 2 votes saved')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  for (const { name } of planned) {
    await expect(
      main.getByRole('listitem').filter({ hasText: name }),
    ).toHaveCount(0);
  }
});

test.describe('on a phone in the dark', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  test('who cares for customers ticks what they are asked for', async ({
    page,
    request,
  }) => {
    const made = await request.post('/api/releases/v1/releases', {
      headers: await authorize(request, 'release-manager'),
      data: {
        version: '6.9.3',
        state: 'planned',
        environment: 'production',
        window: inDays(95),
        components: [{ entityRef: 'component:default/login' }],
      },
    });
    expect(made.status()).toBe(201);
    const { name } = await made.json();
    await signInAs(page, 'viewer', '/releases/my-work?kind=checklist');
    const main = page.getByRole('main');
    const tick = main.getByRole('button', {
      name: `Tick Support told for ${name}`,
    });
    await expect(tick).toBeVisible();
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await tick.click();
    await expect(tick).toHaveCount(0);
    await page.goto('/home');
    await page.getByRole('link', { name: /^Open my work/ }).click();
    await expect(page).toHaveURL(/\/releases\/my-work$/);
    await page.goto('/releases/my-work?kind=vote');
    await expect(
      main.getByText('Nothing of this kind waits for you'),
    ).toBeVisible();
    await expectFits(page);
  });
});
