import { expect, expectNoAxeViolations, signInAs, test } from './support';

const TAB = '/catalog/default/component/checkout/releases';

test.describe('the Releases tab of a service', () => {
  test('says what ships next, whether it may, and who has to act', async ({
    page,
  }) => {
    await signInAs(page, 'engineer', TAB);
    const main = page.getByRole('main');
    await expect(
      main.getByRole('heading', { name: 'Next release' }),
    ).toBeVisible();
    await expect(
      main.getByRole('link', { name: 'checkout 5.3.0' }).first(),
    ).toBeVisible();
    await expect(main.getByText(/^Not ready/).first()).toBeVisible();
    await expect(
      main.getByText(/payments-api 4\.2\.0 needs 2 more approvals/).first(),
    ).toBeVisible();
    await expect(main.getByText(/Europe\/Paris/).first()).toBeVisible();
    await expect(main.getByText(/^[1-9]\d* of \d+ gates pass$/)).toBeVisible();
    await expectNoAxeViolations(page, 'main');
  });

  test('shows neighbours apart from its own releases, each as a toggle', async ({
    page,
  }) => {
    await signInAs(page, 'engineer', `${TAB}?view=agenda`);
    const upstream = page.getByRole('button', { name: /^Upstream \d+/ });
    await expect(page.getByText('ledger 2.8.0').first()).toBeVisible();
    await upstream.click();
    await expect(page.getByText('ledger 2.8.0')).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('webshop 11.4.0').first()).toBeVisible();
    await expect(page.getByText('ledger 2.8.0')).toHaveCount(0);
  });

  test('is not there on what is not released', async ({ page }) => {
    await signInAs(page, 'viewer', '/catalog/default/api/checkout');
    await expect(
      page.getByRole('heading', { name: /checkout/i }).first(),
    ).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Releases' })).toHaveCount(0);
    await expect(page.getByText('Deployment')).toHaveCount(0);
  });

  test('offers to plan where nothing is planned', async ({ page }) => {
    await signInAs(
      page,
      'release-manager',
      '/catalog/default/component/design-system/releases',
    );
    const main = page.getByRole('main');
    await expect(main.getByText(/no release/i).first()).toBeVisible();
    await main
      .getByRole('link', { name: /plan/i })
      .or(main.getByRole('button', { name: /plan/i }))
      .first()
      .click();
    await expect(page).toHaveURL(/\/releases\/plan/);
  });

  test('stays readable on a phone and in the dark', async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const page = await context.newPage();
    await signInAs(page, 'engineer', TAB);
    await expect(
      page.getByRole('heading', { name: 'Next release' }),
    ).toBeVisible();
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectNoAxeViolations(page, 'main');
    await context.close();
  });
});
