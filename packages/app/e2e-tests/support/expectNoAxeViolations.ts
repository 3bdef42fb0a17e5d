import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Checks the page, or the part of it that a selector names, with axe. */
export async function expectNoAxeViolations(page: Page, selector = 'body') {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => ({
        html,
        failureSummary,
      })),
    })),
  ).toEqual([]);
}
