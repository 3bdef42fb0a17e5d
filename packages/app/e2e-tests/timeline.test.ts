import {
  barOf,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

test('lanes, bars, freezes and today stand on the timeline', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/timeline');
  const main = page.getByRole('main');
  const grid = main.getByRole('grid', { name: 'Releases by System' });
  const lane = main.getByRole('button', { name: /^payments \d+ rows?$/ });
  await expect(lane).toHaveAttribute('aria-expanded', 'true');
  await expect(
    grid.getByRole('button', { name: /^checkout 5\.3\.0, .*In readiness/ }),
  ).toBeVisible();
  await expect(
    grid.getByRole('button', { name: /^checkout 5\.2\.1, .*Rolled back/ }),
  ).toBeVisible();
  await expect(grid.getByText('Today', { exact: true })).toBeVisible();

  await grid.getByRole('button', { name: 'Windows in view' }).click();
  const windows = page.getByRole('dialog', { name: 'Windows in view' });
  await expect(
    windows.getByText('Storefront weekend freeze').first(),
  ).toBeVisible();
  await expect(
    windows.getByText(/Nobody is on call for the storefront/).first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(windows).toBeHidden();

  await lane.click();
  await expect(page).toHaveURL(/folded=/);
  await expect(
    main.getByRole('rowheader', { name: 'payments-api' }),
  ).toHaveCount(0);
  await page.reload();
  await expect(lane).toHaveAttribute('aria-expanded', 'false');

  await page.getByRole('button', { name: /^Lanes: System/ }).click();
  await page.getByRole('option', { name: 'Lanes: Owner' }).click();
  await expect(
    page.getByRole('grid', { name: 'Releases by Owner' }),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/folded=/);
});

test('time is zoomed and turned by the toolbar and by keys, and the address keeps it', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/timeline');
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeVisible();
  const zoom = page.getByRole('radiogroup', { name: 'Time on screen' });
  await expect(zoom.getByRole('radio', { name: 'Month' })).toBeChecked();
  await zoom.getByRole('radio', { name: 'Year' }).click();
  await expect(page).toHaveURL(/zoom=year/);
  const counted = page
    .getByRole('gridcell')
    .getByRole('button', { name: /^\d+ releases?, / });
  await expect(counted.first()).toBeVisible();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toHaveCount(0);

  await counted.first().focus();
  await page.keyboard.press('+');
  await expect(zoom.getByRole('radio', { name: 'Quarter' })).toBeChecked();
  await expect(page).toHaveURL(/zoom=quarter/);
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeVisible();

  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).not.toBeInViewport();
  const address = page.url();
  await page.reload();
  await expect(zoom.getByRole('radio', { name: 'Quarter' })).toBeChecked();
  expect(page.url()).toBe(address);
  await expect(barOf(page, 'checkout 5\\.3\\.0')).not.toBeInViewport();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeInViewport();
});

test('keys walk through the grid and open what is on it', async ({ page }) => {
  await signInAs(page, 'viewer', '/releases/timeline');
  const bar = barOf(page, 'checkout 5\\.3\\.0');
  await expect(bar).toBeVisible();
  const tabStop = page.locator('[data-place][tabindex="0"]');
  await expect(tabStop).toHaveCount(1);
  await tabStop.focus();
  const focused = page.locator('[data-place]:focus');
  const name = page.getByRole('rowheader', { name: 'checkout', exact: true });
  for (let row = 0; row < 20; row += 1) {
    if (await name.evaluate(element => element === document.activeElement)) {
      break;
    }
    await page.keyboard.press('ArrowDown');
  }
  await expect(name).toBeFocused();
  // Other tests plan releases of it later on.
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName(/^checkout \d/);
  for (let place = 0; place < 20; place += 1) {
    if (await bar.evaluate(element => element === document.activeElement)) {
      break;
    }
    await page.keyboard.press('ArrowLeft');
  }
  await expect(bar).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(/^checkout 5\.2\.2, /);
  await page.keyboard.press('ArrowRight');
  await expect(bar).toBeFocused();

  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'checkout 5.3.0' });
  await expect(details.getByText('In readiness')).toBeVisible();
  await expect(
    details.getByRole('link', { name: 'Open the release' }),
  ).toBeVisible();
  await expect(
    details.getByRole('link', { name: /^payments-api 4\.2\.0 \(required/ }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(bar).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`the timeline is accessible, ${colorScheme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(page, 'release-manager', '/releases/timeline');
      await expect(barOf(page, 'checkout 5\\.3\\.0')).toBeVisible();
      await expectNoAxeViolations(page, 'main');
      expect(
        await page.evaluate(
          () =>
            document.documentElement.scrollWidth -
            document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);

      await page.goto('/releases/timeline?zoom=year&lanes=owner');
      await expect(
        page
          .getByRole('gridcell')
          .getByRole('button', { name: /^\d+ releases?, / })
          .first(),
      ).toBeVisible();
      await expectNoAxeViolations(page, 'main');
    });
  }
}
