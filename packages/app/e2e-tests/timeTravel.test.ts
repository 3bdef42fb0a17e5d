import {
  expect,
  expectFits,
  expectNoAxeViolations,
  riskyRelease,
  signInAs,
  test,
} from './support';

test('the readiness of a release is shown as it stood, by keyboard', async ({
  page,
  request,
}) => {
  const { id } = await riskyRelease(request, 9);
  await signInAs(page, 'engineer', `/releases/release/${id}`);
  const main = page.getByRole('main');
  const risks = main.getByRole('region', { name: 'Risks' });
  await risks.getByRole('button', { name: 'Add a risk' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: /What might go wrong/ })
    .fill('Orders might be lost');
  await dialog.getByRole('button', { name: /Likelihood/ }).click();
  await page.getByRole('option', { name: '4: Likely' }).click();
  await dialog.getByRole('button', { name: /Consequence/ }).click();
  await page.getByRole('option', { name: '3: Moderate' }).click();
  await dialog.getByRole('button', { name: 'Add a risk' }).click();
  await expect(dialog).toBeHidden();

  await main.getByRole('link', { name: 'Readiness', exact: true }).click();
  const history = main.getByRole('region', { name: 'Readiness history' });
  await expect(
    history.getByText('No great risk: Passes → Fails.'),
  ).toBeVisible();
  const instants = history.getByRole('button', {
    name: /^Show how it stood since/,
  });
  await instants.last().press('Enter');
  await expect(main.getByText(/^As it stood on /)).toBeVisible();
  await expect(page).toHaveURL(/knownAt=/);
  await expect(instants.last()).toHaveAttribute('aria-pressed', 'true');
  const gate = main.getByRole('row', { name: /No great risk/ });
  await expect(gate.getByText('Passes', { exact: true })).toBeVisible();
  await expect(main.getByRole('button', { name: /Waiver|Waive/ })).toHaveCount(
    0,
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 1280, height: 720 });
  }

  await page.reload();
  await expect(main.getByText(/^As it stood on /)).toBeVisible();
  await main.getByRole('button', { name: 'Back to now' }).click();
  await expect(gate.getByText('Fails', { exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/knownAt=/);
});
