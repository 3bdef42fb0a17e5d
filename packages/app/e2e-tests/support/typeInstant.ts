import { Page } from '@playwright/test';

/** Day, month, year, hour and minute, digit after digit. */
export async function typeInstant(page: Page, label: string, digits: string) {
  await page
    .getByRole('group', { name: label, exact: true })
    .getByRole('spinbutton')
    .first()
    .click();
  await page.keyboard.type(digits);
}
