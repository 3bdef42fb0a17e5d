import { Page } from '@playwright/test';
import {
  expect,
  expectFits,
  expectNoAxeViolations,
  inReadiness,
  pressUntil,
  signInAs,
  test,
} from './support';

const DAY_MS = 86_400_000;

/** Far ahead, where no other release of these tests is. */
const FAR_DAYS = 200;

const at = (days: number, hours: number) => {
  const day = new Date(Date.now() + days * DAY_MS);
  day.setUTCHours(hours, 0, 0, 0);
  return day.toISOString();
};

/** Types a date and a time into a field that has the focus somewhere in it. */
async function typeWall(page: Page, label: string, instant: string) {
  const [year, month, day] = instant.slice(0, 10).split('-');
  await pressUntil(
    page,
    'Tab',
    page
      .getByRole('group', { name: new RegExp(`^${label}`) })
      .getByRole('spinbutton')
      .first(),
  );
  await page.keyboard.type(`${day}${month}${year}${instant.slice(11, 13)}00`);
}

test('two people hold a go/no-go by keyboard alone, from planning to minutes', async ({
  page,
  browser,
  request,
  consoleErrors,
}, { retry }) => {
  const days = FAR_DAYS + 7 * retry;
  const version = `9.${Date.now() % 100_000}`;
  const names: string[] = [];
  for (const [hour, part] of [
    [9, 0],
    [10, 1],
    [11, 2],
  ]) {
    const { name } = await inReadiness(request, 'release-manager', {
      version: `${version}.${part}`,
      components: [{ entityRef: 'component:default/webshop' }],
      window: {
        start: at(days, hour),
        end: at(days, hour + 1),
        timeZone: 'UTC',
      },
    });
    names.push(name);
  }
  const title = `Go/no-go ${version}`;

  await signInAs(page, 'release-manager', '/releases/reviews');
  const main = page.getByRole('main');
  await pressUntil(
    page,
    'Tab',
    main.getByRole('link', { name: 'Plan a review' }).first(),
  );
  await page.keyboard.press('Enter');
  const field = main.getByRole('textbox', { name: /^Title/ });
  await pressUntil(page, 'Tab', field);
  await page.keyboard.type(title);
  await typeWall(page, 'Starting from', at(days, 0));
  await typeWall(page, 'Starting before', at(days, 20));
  await expectNoAxeViolations(page, 'main');
  await pressUntil(page, 'Tab', main.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');

  await expect(main.getByRole('row', { name: names[0] })).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await pressUntil(
    page,
    'Tab',
    main.getByRole('button', { name: 'Open the review' }),
  );
  await page.keyboard.press('Enter');
  const list = main.getByRole('list', { name: 'Releases to decide' });
  await expect(list.getByRole('button')).toHaveCount(3);
  await expectNoAxeViolations(page, 'main');
  const [first, second, third] = await list
    .getByRole('button')
    .evaluateAll(buttons =>
      buttons.map(button => button.firstElementChild?.textContent ?? ''),
    );

  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, 'portal-admin', new URL(page.url()).pathname);
  const theirs = other.getByRole('main');
  await expect(theirs.getByRole('region', { name: first })).toBeVisible();

  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('Only with support on call');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await pressUntil(
    page,
    'Tab',
    dialog.getByRole('textbox', { name: /^What has to be done/ }),
  );
  await page.keyboard.type('Support is on call');
  await pressUntil(
    page,
    'Tab',
    dialog.getByRole('combobox', { name: /^Owner/ }),
  );
  if (
    (await dialog.getByRole('combobox', { name: /^Owner/ }).inputValue()) === ''
  ) {
    await page.keyboard.type('payments-team');
    await page
      .getByRole('option', { name: /payments-team/i })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const shown = main.getByRole('region', { name: first });
  await expect(
    shown.getByText('Support is on call', { exact: true }),
  ).toBeVisible();
  await expect(
    theirs
      .getByRole('region', { name: first })
      .getByText('Support is on call', { exact: true }),
  ).toBeVisible({ timeout: 20_000 });

  // Both are asked about the second; the other one is faster.
  await page.keyboard.press('j');
  await page.keyboard.press('g');
  await expect(dialog).toBeVisible();
  await other.keyboard.press('j');
  await other.keyboard.press('n');
  await expect(other.getByRole('dialog')).toBeVisible();
  await other.keyboard.type('Not before the holidays');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(main.getByText('Somebody else decided first')).toBeVisible();
  await expect(
    main
      .getByRole('region', { name: second })
      .getByText('Not before the holidays'),
  ).toBeVisible();
  expect(consoleErrors.splice(0)).toEqual([
    expect.stringContaining('409 (Conflict)'),
  ]);
  await context.close();

  await page.keyboard.press('o');
  await expect(main.getByRole('region', { name: third })).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.type('Asked again on Friday');
  await page.keyboard.press('Escape');
  await expect(main.getByText('Saved', { exact: true })).toBeVisible();
  await expect(main.getByText('2 of 3 decided')).toBeVisible();

  await pressUntil(
    page,
    'Shift+Tab',
    main.getByRole('button', { name: 'Close the review' }),
  );
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 release is not decided:')).toBeVisible();
  await pressUntil(
    page,
    'Tab',
    dialog.getByRole('button', { name: 'Close the review' }),
  );
  await page.keyboard.press('Enter');

  const minutes = main.getByRole('article').last();
  await expect(minutes).toContainText(`${first}: Conditional go`);
  await expect(minutes).toContainText('Support is on call');
  await expect(minutes).toContainText(`${second}: No-go`);
  await expect(minutes).toContainText('Not before the holidays');
  await expect(minutes).toContainText('Asked again on Friday');
  await expectNoAxeViolations(page, 'main');
  const download = page.waitForEvent('download');
  await pressUntil(
    page,
    'Tab',
    main.getByRole('button', { name: 'Download Markdown' }),
  );
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^Go-no-go-.*\.md$/);
});

test('a reader follows a review, and a release says what was decided', async ({
  page,
}) => {
  await signInAs(page, 'viewer', '/releases/reviews?shown=past');
  const main = page.getByRole('main');
  await expect(
    main.getByText(/^You cannot plan, change or hold/),
  ).toBeVisible();
  const row = main
    .getByRole('row')
    .filter({ hasText: 'Change advisory board' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(row).toBeVisible();
    await expectNoAxeViolations(page, 'main');
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await row.click();
  const agenda = main.getByRole('region', { name: 'Agenda' });
  await expect(agenda.getByText('Conditional go').first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectNoAxeViolations(page, 'main');
  await page.setViewportSize({ width: 1280, height: 720 });
  await agenda
    .getByRole('row')
    .filter({ hasText: 'Conditional go' })
    .getByRole('link')
    .first()
    .click();
  const decided = main.getByRole('region', { name: 'Go/no-go' });
  await decided
    .getByRole('button', { name: 'As it stood when decided' })
    .first()
    .click();
  await expect(
    page.getByRole('dialog').getByRole('grid').first(),
  ).toBeVisible();
  await expectNoAxeViolations(page, '[role="dialog"]');
});
