import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('risks are listed and kept on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases');
  await page.getByRole('tab', { name: 'Risks' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('table', { name: 'Risk matrix' })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main
    .getByRole('row', { name: /The new shelves are not labelled/ })
    .click();
  await main
    .getByRole('button', { name: /^Edit The new shelves are not labelled/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Score 12: likely (4) × moderate (3)'),
  ).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Mitigation' }).fill('Print more');
  await dialog.getByRole('button', { name: 'Save risk' }).click();
  await expect(
    main
      .getByRole('region', { name: 'Risks' })
      .getByText('Mitigation: Print more'),
  ).toBeVisible();
});
