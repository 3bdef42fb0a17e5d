import { expect, expectNoAxeViolations, signInAs, test } from './support';

test('a domain rolls up its releases and those that it depends on', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/catalog/default/domain/commerce');
  const card = page.getByRole('region', { name: 'Upcoming releases' });
  const own = card.getByRole('region', { name: 'Its own releases' });
  await expect(own.getByRole('link', { name: 'checkout 5.3.0' })).toBeVisible();
  const upstream = card.getByRole('region', { name: /it depends on/ });
  await expect(
    upstream.getByRole('link', { name: 'payments-api 4.2.0' }),
  ).toBeVisible();
  await expect(
    upstream.getByRole('link', { name: 'checkout 5.3.0' }),
  ).toHaveCount(0);
  await expectNoAxeViolations(page, '[role=region]');
});
