import { Locator, Page } from '@playwright/test';

/** The bar of a release on the timeline. */
export function barOf(page: Page, name: string): Locator {
  return page
    .getByRole('gridcell')
    .getByRole('button', { name: new RegExp(`^${name}, `) });
}
