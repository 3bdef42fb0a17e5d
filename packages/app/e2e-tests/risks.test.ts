import {
  expect,
  expectFits,
  expectNoAxeViolations,
  riskyRelease,
  signInAs,
  test,
} from './support';

test('an owner keeps the risks of a release, which its readiness waits for', async ({
  page,
  request,
}) => {
  const { id } = await riskyRelease(request, 9);
  await signInAs(page, 'engineer', `/releases/release/${id}/readiness`);
  const main = page.getByRole('main');
  const gate = main.getByRole('row', { name: /No great risk/ });
  await gate.getByRole('link', { name: 'Risks of this release' }).click();

  const risks = main.getByRole('region', { name: 'Risks' });
  await expect(risks).toBeInViewport();
  await risks.getByRole('button', { name: 'Add a risk' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: /What might go wrong/ })
    .fill('Orders might be lost');
  await dialog.getByRole('button', { name: /Likelihood/ }).click();
  await page.getByRole('option', { name: '4: Likely' }).click();
  await dialog.getByRole('button', { name: /Consequence/ }).click();
  await page.getByRole('option', { name: '3: Moderate' }).click();
  await expect(
    dialog.getByText('Score 12: likely (4) × moderate (3)'),
  ).toBeVisible();
  await expectNoAxeViolations(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Add a risk' }).click();
  await expect(dialog).toBeHidden();
  const row = risks.getByRole('row', { name: /Orders might be lost/ });
  await expect(row.getByText('High', { exact: true })).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  await main.getByRole('link', { name: 'Readiness', exact: true }).click();
  await expect(
    gate.getByText(/scores above 9 and is not settled: Orders might be lost/),
  ).toBeVisible();
  await gate.getByRole('link', { name: 'Risks of this release' }).click();
  await row.getByRole('button', { name: /^Close/ }).click();
  await expect(row.getByText('Closed', { exact: true })).toBeVisible();
  await main.getByRole('link', { name: 'Readiness', exact: true }).click();
  await expect(
    gate.getByText(/has no unsettled risk that scores above 9/),
  ).toBeVisible();
});

test('the register of all risks is narrowed by its matrix, by keyboard', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/risks');
  const main = page.getByRole('main');
  const found = main.getByRole('row', {
    name: /Partners still send the old payment request/,
  });
  const other = main.getByRole('row', { name: /More load on payments-api/ });
  await expect(found).toBeVisible();
  await expect(other).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await expectNoAxeViolations(page, 'main');
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await page.emulateMedia({ colorScheme: 'light' });

  const cell = main.getByRole('button', {
    name: /^Likely × Major, score 16 \(Critical\): \d+ risks?$/,
  });
  await expect(async () => {
    await cell.press('Enter');
    await expect(cell).toHaveAttribute('aria-pressed', 'true', {
      timeout: 3_000,
    });
  }).toPass();
  await expect(page).toHaveURL(/likelihood=4&consequence=4/);
  await expect(other).toBeHidden();
  await found.click();
  await expect(
    main.getByRole('heading', { name: 'payments-api 4.2.0' }),
  ).toBeVisible();
  await expect(main.getByText(/^You cannot change these risks/)).toBeVisible();
});
