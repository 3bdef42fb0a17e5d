import {
  readReleases,
  readSource,
  suggestMapping,
} from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { sampleTable, Table, templateTable } from './sampleTable';
import { TABLE_FORMATS, tableFile, TableFormat } from './tableFile';

const now = DateTime.fromISO('2026-11-26T10:00', { zone: 'Europe/Paris' });

async function sourceOf(table: Table, format: TableFormat) {
  const file = await tableFile(table, format);
  return readSource(new Uint8Array(await file.arrayBuffer()));
}

describe.each(TABLE_FORMATS)('files to start from, as %s', format => {
  it('have columns that are all recognised', async () => {
    const { columns, errors } = await sourceOf(templateTable(), format);

    expect(errors).toEqual([]);
    expect(Object.values(suggestMapping(columns)).sort()).toEqual(
      [...columns].sort(),
    );
  });

  it('have samples that can be imported as they are', async () => {
    const source = await sourceOf(
      sampleTable(['checkout', 'cart'], now, 'A "sample", nothing more'),
      format,
    );
    const { rows, errors, dates } = readReleases(source, {
      provider: 'spreadsheet',
      zone: 'UTC',
    });

    expect(errors).toEqual([]);
    expect(dates).toEqual({ kind: 'any' });
    expect(
      rows.map(({ errors: wrong, warnings }) => [wrong, warnings]),
    ).toEqual([
      [undefined, []],
      [undefined, []],
    ]);
    expect(rows[0].release).toMatchObject({
      version: '1.0.0',
      state: 'planned',
      description: 'A "sample", nothing more',
      components: [{ entityRef: 'component:default/checkout' }],
      window: {
        start: '2026-12-07T13:00:00Z',
        end: '2026-12-07T15:00:00Z',
        timeZone: 'Europe/Paris',
      },
    });
  });
});
