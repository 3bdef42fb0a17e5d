import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/**
 * Checks the page, or the part of it that a selector names, with axe. A page
 * that is still being drawn is asked again: what counts is how it comes to rest.
 * To look at a whole calendar once takes a busy machine half a minute.
 */
export async function expectNoAxeViolations(page: Page, selector = 'body') {
  await expect
    .poll(
      async () => {
        const { violations } = await new AxeBuilder({ page })
          .include(selector)
          .analyze();
        return violations.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ html, failureSummary }) => ({
            html,
            failureSummary,
          })),
        }));
      },
      { timeout: 90_000 },
    )
    .toEqual([]);
}
