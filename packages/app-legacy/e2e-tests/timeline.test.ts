import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('the timeline shows releases and what a move would change on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const grid = page.getByRole('grid', { name: 'Releases by System' });
  const bar = grid.getByRole('button', { name: /^checkout 5\.3\.0, / });
  await expect(bar).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await bar.click();
  await page.getByRole('button', { name: 'Move…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move checkout 5.3.0' });
  await dialog.getByRole('button', { name: 'Preview the move' }).click();
  await expect(
    dialog.getByText(/(No new conflicts|Causes \d+ new conflicts?)$/),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});
