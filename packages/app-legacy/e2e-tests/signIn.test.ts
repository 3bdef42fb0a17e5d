import { expect, personas, PersonaName, signInAs, test } from 'app/e2e';

for (const name of Object.keys(personas) as PersonaName[]) {
  test(`${name} signs in and finds the shop's components`, async ({ page }) => {
    await signInAs(
      page,
      name,
      '/catalog?filters[kind]=component&filters[user]=all',
    );

    await expect(
      page.getByRole('heading', { name: 'All components (21)', level: 2 }),
    ).toBeVisible();
    await page.getByRole('link', { name: 'ledger', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^ledger/ })).toBeVisible();
  });
}

test('every kind of entity has a page', async ({ page }) => {
  const pages = [
    ['component/checkout', 'Has subcomponents'],
    ['api/payments', 'Consumers'],
    ['resource/order-database', 'Dependency of components'],
    ['system/payments', 'Has components'],
    ['domain/finance', 'Has systems'],
    ['group/payments-team', 'Ownership'],
    ['user/engineer', 'Ownership'],
    ['location/lantern-lane', 'About'],
  ];
  await signInAs(page, 'viewer');
  for (const [entity, card] of pages) {
    await page.goto(`/catalog/default/${entity}`);
    await expect(page.getByText(card, { exact: true })).toBeVisible();
  }
});
