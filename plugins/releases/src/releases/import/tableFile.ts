import { DateTime } from 'luxon';
import { Table, TableCell } from './sampleTable';

const SHOWN_TIME = 'yyyy-MM-dd HH:mm';

/** The same in the language of number formats. */
const CELL_FORMAT = 'yyyy-mm-dd hh:mm';

const COLUMN_WIDTH = 20;

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

function textOf(cell: TableCell): string {
  return DateTime.isDateTime(cell) ? cell.toFormat(SHOWN_TIME) : cell;
}

/** Cells of an Excel sheet keep a time on the wall as if it were in UTC. */
function sheetCell(cell: TableCell) {
  return DateTime.isDateTime(cell)
    ? {
        value: cell.setZone('UTC', { keepLocalTime: true }).toJSDate(),
        type: Date,
        format: CELL_FORMAT,
      }
    : { value: cell, type: String };
}

/** The mark at its head lets spreadsheets read it as UTF-8. */
function toCsv(table: Table): Blob {
  const lines = table.map(cells =>
    cells.map(cell => `"${textOf(cell).replaceAll('"', '""')}"`).join(','),
  );
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
}

/** A table as a file; what writes Excel is loaded only when it is needed. */
export async function tableFile(
  table: Table,
  format: TableFormat,
): Promise<Blob> {
  if (format === 'csv') {
    return toCsv(table);
  }
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const [header, ...rows] = table;
  return writeXlsx(
    [
      header.map(cell => ({
        value: textOf(cell),
        fontWeight: 'bold' as const,
      })),
      ...rows.map(cells => cells.map(sheetCell)),
    ],
    {
      sheet: 'Releases',
      stickyRowsCount: 1,
      columns: header.map(() => ({ width: COLUMN_WIDTH })),
    },
  ).toBlob();
}
