import { expect, Locator, Page } from '@playwright/test';

/** Presses a key until something has the focus. */
export async function pressUntil(page: Page, key: string, target: Locator) {
  await expect(target).toBeVisible();
  const isFocused = () =>
    target.evaluate(element => element === document.activeElement);
  for (let pressed = 0; !(await isFocused()); pressed += 1) {
    expect(pressed, `${key} leads to it`).toBeLessThan(80);
    await page.keyboard.press(key);
  }
}
