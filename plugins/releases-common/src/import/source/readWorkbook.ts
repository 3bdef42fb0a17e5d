import { ErrorDetail } from '../../release/releaseQueries';
import { SheetDate } from './SheetDate';
import { SourceFile } from './SourceFile';
import { toTable } from './toTable';

const SECOND = 1000;

/** Dates in sheets are fractions of days, which are not exact to the second. */
function toCell(value: unknown): unknown {
  if (value instanceof Date) {
    const rounded = new Date(Math.round(value.getTime() / SECOND) * SECOND);
    return new SheetDate(rounded.toISOString().slice(0, 19));
  }
  return value === null || value === undefined ? undefined : String(value);
}

function unreadable(
  code: string,
  message: string,
  sheets: string[] = [],
): SourceFile {
  const error: ErrorDetail = { field: '', code, message };
  return { format: 'xlsx', sheets, columns: [], records: [], errors: [error] };
}

async function sheetsOf(bytes: Uint8Array) {
  const { default: readXlsx } = await import('read-excel-file/universal');
  try {
    return await readXlsx(new Uint8Array(bytes).buffer);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Reads a sheet of an Excel workbook (.xlsx): the one of that name, else the
 * first that has rows. What reads it is loaded only then.
 *
 * @internal
 */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted?: string,
): Promise<SourceFile> {
  const found = await sheetsOf(bytes);
  if (found instanceof Error) {
    return unreadable(
      'unreadable_workbook',
      `This workbook cannot be read: ${found.message} Save it again as .xlsx, or as CSV.`,
    );
  }
  const sheets = found.map(({ sheet }) => sheet);
  const chosen =
    wanted === undefined
      ? found.find(({ data }) => data.length > 0) ?? found[0]
      : found.find(({ sheet }) => sheet === wanted);
  if (!chosen) {
    return unreadable(
      'unknown_sheet',
      `There is no sheet "${wanted}" in this workbook. Choose one of ${sheets.join(
        ', ',
      )}.`,
      sheets,
    );
  }
  const rows = chosen.data.map((cells, index) => ({
    line: index + 1,
    cells: cells.map(toCell),
  }));
  return { format: 'xlsx', sheets, sheet: chosen.sheet, ...toTable(rows) };
}
