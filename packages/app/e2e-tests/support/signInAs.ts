import { Page } from '@playwright/test';

/** The personas by name, with the title that the sign-in page shows. */
export const personas = {
  engineer: 'Engineer',
  'release-manager': 'Release manager',
  approver: 'Approver',
  'portal-admin': 'Portal admin',
  viewer: 'Viewer',
};

export type PersonaName = keyof typeof personas;

/** Opens a page of the portal and signs in on the way. */
export async function signInAs(page: Page, name: PersonaName, path = '/') {
  await page.goto(path);
  const choice = page.getByRole('button', {
    name: new RegExp(`^${personas[name]}`),
  });
  await choice.click();
  await choice.waitFor({ state: 'hidden' });
  // A page that is left or reloaded before would ask again.
  await page.waitForFunction(
    chosen => sessionStorage.getItem('slipway.persona') === chosen,
    name,
  );
}
