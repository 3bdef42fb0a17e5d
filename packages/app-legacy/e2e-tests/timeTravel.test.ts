import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('the readiness is shown as it stood on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/catalog/default/component/checkout');
  await page.getByRole('tab', { name: 'Readiness' }).click();
  const main = page.getByRole('main');
  await main
    .getByRole('button', { name: /^Show how it stood since/ })
    .last()
    .press('Enter');
  await expect(main.getByText(/^As it stood on /)).toBeVisible();
  await expect(page).toHaveURL(/knownAt=/);
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Back to now' }).click();
  await expect(page).not.toHaveURL(/knownAt=/);
});
