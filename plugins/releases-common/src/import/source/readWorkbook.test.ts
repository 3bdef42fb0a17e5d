import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsx, { SheetData } from 'write-excel-file/universal';
import { readSource } from './readSource';
import { SheetDate } from './SheetDate';

const FORMAT = 'dd/mm/yyyy hh:mm';

const SHEETS: { sheet: string; data: SheetData }[] = [
  { sheet: 'Notes', data: [] },
  {
    sheet: 'Plan',
    data: [
      [{ value: 'Version' }, { value: 'Start' }, { value: 'Count' }],
      [],
      [
        { value: '5.3.0' },
        {
          value: new Date('2026-12-15T14:00:00Z'),
          type: Date,
          format: FORMAT,
        },
        { value: 2 },
      ],
      [
        { value: '5.4.0' },
        {
          value: new Date('2026-12-16T00:00:00Z'),
          type: Date,
          format: FORMAT,
        },
      ],
    ],
  },
  { sheet: 'Other', data: [[{ value: 'Version' }], [{ value: '6' }]] },
];

async function workbook(): Promise<Uint8Array> {
  const blob = await writeXlsx(SHEETS).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The same workbook, counting its days from 1904. */
async function workbookOf1904(): Promise<Uint8Array> {
  const parts = unzipSync(await workbook());
  const book = strFromU8(parts['xl/workbook.xml']);
  return zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(
      book
        .replace(/<workbookPr[^>]*\/>/, '')
        .replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    ),
  });
}

describe('a workbook', () => {
  it('is read from the first sheet that has rows, with dates as on the wall', async () => {
    const source = await readSource(await workbook());

    expect(source).toEqual({
      format: 'xlsx',
      sheets: ['Notes', 'Plan', 'Other'],
      sheet: 'Plan',
      columns: ['Version', 'Start', 'Count'],
      errors: [],
      records: [
        {
          line: 3,
          fields: {
            Version: '5.3.0',
            Start: new SheetDate('2026-12-15T14:00:00'),
            Count: '2',
          },
        },
        {
          line: 4,
          fields: {
            Version: '5.4.0',
            Start: new SheetDate('2026-12-16T00:00:00'),
          },
        },
      ],
    });
  });

  it('is read from the sheet that is chosen', async () => {
    await expect(
      readSource(await workbook(), { sheet: 'Other' }),
    ).resolves.toMatchObject({ sheet: 'Other', records: [{ line: 2 }] });
    await expect(
      readSource(await workbook(), { sheet: 'None' }),
    ).resolves.toMatchObject({
      errors: [
        {
          code: 'unknown_sheet',
          message:
            'There is no sheet "None" in this workbook. Choose one of Notes, Plan, Other.',
        },
      ],
    });
  });

  it('counts days from 1904 where it says so', async () => {
    const { records } = await readSource(await workbookOf1904());

    expect(records[0]).toMatchObject({
      fields: { Start: new SheetDate('2030-12-16T14:00:00') },
    });
  });
});
