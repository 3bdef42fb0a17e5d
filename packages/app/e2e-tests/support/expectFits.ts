import { expect, Page } from '@playwright/test';

/** Checks that the page, once it is drawn, need not be scrolled sideways. */
export async function expectFits(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      ),
    )
    .toBeLessThanOrEqual(0);
}
