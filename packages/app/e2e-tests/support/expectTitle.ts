import { expect, Page } from '@playwright/test';

/** Expects the title, before which the portal puts the count of unread notices. */
export async function expectTitle(page: Page, title: string) {
  await expect
    .poll(async () => (await page.title()).replace(/^\(\d+\) /, ''), {
      timeout: 30_000,
    })
    .toBe(title);
}
