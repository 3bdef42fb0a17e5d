import {
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('systems, domains, groups and people say what ships, blocks and collides', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/catalog/default/system/checkout/releases');
  const part = (name: string) => page.getByRole('region', { name });
  await expect(
    part('Ships next').getByRole('link', { name: 'checkout 5.3.0' }),
  ).toBeVisible();
  await expect(
    part('What blocks').getByRole('link', { name: 'checkout 5.3.0' }),
  ).toBeVisible();
  await expect(
    part('What collides').getByRole('listitem').first(),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'article');

  await part('Releases at a glance')
    .getByRole('link', { name: /not ready$/ })
    .click();
  await expect(page).toHaveURL(/\/releases\/list\?system=.*&readiness=fail/);
  await expect(
    page.getByRole('row', { name: /^checkout 5\.3\.0/ }),
  ).toBeVisible();

  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of [
    'domain/commerce',
    'group/payments-team',
    'user/engineer',
  ]) {
    await page.goto(`/catalog/default/${path}/releases`);
    await expect(
      part('Ships next').getByRole('listitem').first(),
    ).toBeVisible();
    await expectFits(page);
  }
});

test('a resource names the next release of what depends on it', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/catalog/default/resource/order-database');
  const card = page.getByRole('region', { name: 'Next release' });
  await expect(
    card.getByRole('link', { name: /^(checkout|vouchers) / }),
  ).toBeVisible();
  await expectNoAxeViolations(page, '[role=region]');
});
