import { expect, Page } from '@playwright/test';

/** Checks that the page need not be scrolled sideways. */
export async function expectFits(page: Page) {
  expect(
    await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    ),
  ).toBeLessThanOrEqual(0);
}
