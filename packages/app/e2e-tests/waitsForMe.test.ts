import {
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

test('the first screen leads to what waits for my vote, until it is given', async ({
  page,
  request,
}) => {
  const { id, name } = await inReadiness(request, 'release-manager', {
    version: '4.8.0',
    window: inDays(43),
    components: [{ entityRef: 'component:default/picking-app' }],
  });
  await signInAs(page, 'approver', '/releases');
  const main = page.getByRole('main');
  const line = main.getByRole('region', { name: 'For you' });
  await line.getByRole('link', { name: /for your vote$/ }).click();
  await expect(page).toHaveURL(/\/releases\/my-work\?kind=vote$/);
  await expect(main.getByRole('button', { name: /^Votes/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const item = main.getByRole('listitem').filter({ hasText: name });
  await expect(item).toBeVisible();
  await expectFits(page);
  await expectNoAxeViolations(page, 'main');
  await item
    .getByRole('button', { name: `Approve ${name} for Approval` })
    .click();
  await page
    .getByRole('dialog', { name: `Approve ${name}` })
    .getByRole('button', { name: 'Approve' })
    .click();
  await expect(item).toHaveCount(0);

  await page.goto(`/releases/release/${id}/readiness`);
  await expect(
    main.getByRole('heading', { name: `${name} is ready.` }),
  ).toBeVisible();
  await page.goto(`/releases/list?waits=vote&q=${encodeURIComponent(name)}`);
  await expect(main.getByText('No matching releases')).toBeVisible();
  await main.getByRole('button', { name: 'Show all releases' }).click();
  await expect(
    main.getByRole('row', { name: new RegExp(`^${name}`) }),
  ).toBeVisible();
});

test('who may grant waivers is led to those that are asked for', async ({
  page,
}) => {
  await signInAs(page, 'portal-admin', '/releases');
  const main = page.getByRole('main');
  await main
    .getByRole('region', { name: 'For you' })
    .getByRole('link', { name: /a waiver for you to answer|waivers for you/ })
    .click();
  await expect(page).toHaveURL(/my-work\?kind=waiver_request$/);
  await expect(
    main.getByRole('button', { name: 'Grant the waiver for cart 2.4.0' }),
  ).toBeVisible();
});

test('who starred a component is told what it ships next', async ({ page }) => {
  // Stars are kept with the person, and others look at what the viewer sees.
  await signInAs(page, 'engineer', '/catalog/default/component/checkout');
  await page.getByRole('button', { name: 'Add to favorites' }).click();
  await page.goto('/releases');
  const line = page.getByRole('main').getByRole('region', { name: 'For you' });
  await expect(line.getByText('Next of what you starred:')).toBeVisible();
  await expect(line.getByRole('link', { name: /^checkout / })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`who is asked for no vote: ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('is told of other work and what ships next, on a phone', async ({
      page,
    }) => {
      await signInAs(page, 'viewer', '/releases');
      const main = page.getByRole('main');
      const line = main.getByRole('region', { name: 'For you' });
      await expect(line.getByText('Ships next:')).toBeVisible();
      await expect(
        line.getByRole('link', { name: /^Open my work/ }),
      ).toBeVisible();
      await expect(line.getByText(/for your vote/)).toHaveCount(0);
      await expectFits(page);
      await expectNoAxeViolations(page, 'main');

      await page.goto('/releases/list?waits=vote');
      await expect(
        main.getByText('No release waits for your vote'),
      ).toBeVisible();
      await expectFits(page);
      await expectNoAxeViolations(page, 'main');
    });
  });
}
