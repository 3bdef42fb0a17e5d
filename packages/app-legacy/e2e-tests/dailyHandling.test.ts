import { readFile } from 'node:fs/promises';
import {
  authorize,
  expect,
  expectNoAxeViolations,
  signInAs,
  test,
} from 'app/e2e';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

test('a release is asked about, ticked and told in one zone on the old frontend system', async ({
  page,
  request,
}) => {
  const made = await request.post('/api/releases/v1/releases', {
    headers: await authorize(request, 'release-manager'),
    data: {
      version: '9.70.0',
      state: 'planned',
      environment: 'stage-9.70.0',
      window: { start: inDays(20), end: inDays(20.1), timeZone: 'Asia/Tokyo' },
      milestones: [
        { name: 'Branch cut', kind: 'code_freeze', dueAt: inDays(19) },
      ],
      components: [{ entityRef: 'component:default/reporting' }],
    },
  });
  const { id } = await made.json();
  await signInAs(page, 'release-manager', `/releases/release/${id}`);
  const main = page.getByRole('main');
  const box = main.getByRole('checkbox', { name: 'Branch cut is done' });
  await main.getByText('Branch cut').first().click();
  await expect(box).toBeChecked();

  await main.getByRole('button', { name: 'Cancel release' }).click();
  const dialog = page.getByRole('dialog');
  await expectNoAxeViolations(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await main.getByRole('link', { name: 'Readiness' }).click();
  await expect(
    main.getByText(/^reporting 9\.70\.0 starts on .* \(Europe\/Paris\)\.$/),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});

test('a time is found in the form, and a sample is imported, on the old frontend system', async ({
  page,
}) => {
  await signInAs(
    page,
    'release-manager',
    '/releases/plan?component=component:default/reporting',
  );
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Find a time' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('textbox', { name: 'How long it takes' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, '[role="dialog"]');

  await page.goto('/releases/import');
  const waiting = page.waitForEvent('download');
  await main
    .getByRole('button', { name: 'Download the sample as CSV' })
    .click();
  const download = await waiting;
  await main.getByLabel('Excel, CSV or NDJSON file').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: await readFile(await download.path()),
  });
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByRole('button', { name: 'Check rows' }).click();
  await expect(main.getByText(/^2 new, 0 to update/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');
});
