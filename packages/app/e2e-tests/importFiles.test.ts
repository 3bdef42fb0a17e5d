import { Page } from '@playwright/test';
import writeXlsx from 'write-excel-file/node';
import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const cellsOf = (...values: string[]) => values.map(value => ({ value }));

const timeOf = (wall: string) => ({
  value: new Date(`${wall}Z`),
  type: Date,
  format: 'dd/mm/yyyy hh:mm',
});

function workbook(): Promise<Buffer> {
  return writeXlsx([
    cellsOf('Version', 'Service', 'Env', 'Status', 'Go-live', 'End').map(
      cell => ({ ...cell, fontWeight: 'bold' as const }),
    ),
    [
      ...cellsOf('61.0.0', 'search', 'Staging', 'Planned'),
      timeOf('2031-12-15T14:00:00'),
      timeOf('2031-12-15T15:30:00'),
    ],
  ]).toBuffer();
}

async function give(page: Page, name: string, buffer: Buffer, type: string) {
  const main = page.getByRole('main');
  await main
    .getByLabel('Excel, CSV or NDJSON file')
    .setInputFiles({ name, mimeType: type, buffer });
  await main.getByRole('button', { name: 'Continue' }).click();
  await expect(
    main.getByRole('grid', { name: 'Columns of the file' }),
  ).toBeVisible();
}

test('a workbook is imported with its dates as on the clock', async ({
  page,
  request,
}) => {
  await signInAs(page, 'release-manager', '/releases/import');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('button', { name: 'Download the sample as Excel' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await give(page, 'plan.xlsx', await workbook(), XLSX);
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Check rows' }).click();
  await expect(main.getByText(/^1 new, 0 to update/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Import 1 release' }).click();
  await expect(main.getByText(/^Imported: 1 new/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');

  const headers = await authorize(request, 'release-manager');
  const found = await request.get('/api/releases/v1/releases?q=61.0.0', {
    headers,
  });
  expect((await found.json()).items).toMatchObject([
    {
      version: '61.0.0',
      environment: 'staging',
      state: 'planned',
      window: {
        start: '2031-12-15T13:00:00Z',
        end: '2031-12-15T14:30:00Z',
        timeZone: 'Europe/Paris',
      },
    },
  ]);
});

test('a file of an older Windows is understood, corrected from its rows, and imported', async ({
  page,
}) => {
  const text = [
    'Build;Component(s);Description;Start;End',
    '62.0.0;search;Café;15/12/2031 14:00;15/12/2031 15:30',
    '62.0.1;search;Crème;16/12/2031 14:00;16/12/2031 15:30',
  ].join('\r\n');
  await signInAs(page, 'release-manager', '/releases/import');
  const main = page.getByRole('main');
  await give(page, 'plan.csv', Buffer.from(text, 'latin1'), 'text/csv');
  await expect(main.getByText(/It was read as Windows-1252/)).toBeVisible();
  await expect(main.getByText('Café · Crème')).toBeVisible();
  await expect(
    main.getByText(/as line 2 shows: 15\/12\/2031 14:00/),
  ).toBeVisible();
  await main.getByRole('button', { name: /What Build is imported as/ }).click();
  await page.getByRole('option', { name: 'Name' }).click();
  await main.getByRole('button', { name: 'Check rows' }).click();
  await expect(main.getByRole('alert')).toContainText(
    'This file cannot be imported yet',
  );
  await main.getByRole('button', { name: /What Build is imported as/ }).click();
  await page.getByRole('option', { name: 'Version' }).click();
  await main.getByRole('button', { name: 'Check rows' }).click();
  await expect(main.getByText(/^2 new, 0 to update/)).toBeVisible();

  await main.getByRole('button', { name: 'Back' }).click();
  await expect(
    main.getByRole('button', { name: /What Build is imported as/ }),
  ).toContainText('Version');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Check rows' }).click();
  await main.getByRole('button', { name: 'Import 2 releases' }).click();
  await expect(main.getByText(/^Imported: 2 new/)).toBeVisible();
  await expectFits(page);
});

test('the sample can be imported as it is', async ({ page }) => {
  await signInAs(page, 'release-manager', '/releases/import');
  const main = page.getByRole('main');
  for (const [format, type] of [
    ['CSV', 'text/csv'],
    ['Excel', XLSX],
  ]) {
    const waiting = page.waitForEvent('download');
    await main
      .getByRole('button', { name: `Download the sample as ${format}` })
      .click();
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) {
      chunks.push(Buffer.from(chunk));
    }
    await give(page, download.suggestedFilename(), Buffer.concat(chunks), type);
    await main.getByRole('button', { name: 'Check rows' }).click();
    await expect(
      main.getByText('2 new, 0 to update, 0 without change, 0 skipped.'),
    ).toBeVisible();
    await main.getByRole('button', { name: 'Choose another file' }).click();
  }
});
