import { ErrorDetail } from '../../release/releaseQueries';
import { SourceTable } from './SourceFile';
import { SourceRecord, UnreadableRecord } from './SourceRecord';

/** A row of a sheet, or of CSV, with the line it starts on. @internal */
export interface CellRow {
  line: number;
  cells: readonly unknown[];
  /** What makes the row unreadable. */
  broken?: { code: string; message: string };
}

function isEmpty(cell: unknown): boolean {
  return (
    cell === undefined ||
    cell === null ||
    (typeof cell === 'string' && cell.trim() === '')
  );
}

function isBlank({ cells, broken }: CellRow): boolean {
  return !broken && cells.every(isEmpty);
}

/** A column as spreadsheets name it: A, B, …, Z, AA. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : `${letterOf(rest - 1)}${letter}`;
}

/** Cells under no name are not lost in silence, so that their column has one. */
function columnsOf(header: readonly unknown[], rows: readonly CellRow[]) {
  return header.map((cell, index) => {
    const name = isEmpty(cell) ? '' : String(cell).trim().normalize('NFC');
    const isUsed = rows.some(({ cells }) => !isEmpty(cells[index]));
    return name === '' && isUsed ? `Column ${letterOf(index)}` : name;
  });
}

function repeatedColumns(columns: readonly string[]): ErrorDetail[] {
  return columns.flatMap((name, index) => {
    const first = columns.indexOf(name);
    return name !== '' && first < index
      ? [
          {
            field: name,
            code: 'repeated_column',
            message: `Columns ${letterOf(first)} and ${letterOf(
              index,
            )} are both called "${name}". Rename one of them, or remove it.`,
          },
        ]
      : [];
  });
}

function shortRow(
  columns: readonly string[],
  { cells }: CellRow,
): ErrorDetail[] {
  const missing = columns.slice(cells.length).filter(name => name !== '');
  return missing.length === 0
    ? []
    : [
        {
          field: '',
          code: 'short_row',
          message: `This row ends early: it has ${cells.length} of ${
            columns.length
          } cells, so that ${missing.join(
            ', ',
          )} is missing. Check that no separator is lost.`,
        },
      ];
}

function toRecord(
  columns: readonly string[],
  row: CellRow,
): SourceRecord | UnreadableRecord {
  const { line, cells, broken } = row;
  if (broken) {
    return { line, ...broken };
  }
  if (!cells.slice(columns.length).every(isEmpty)) {
    return {
      line,
      code: 'too_many_cells',
      message: `This row has ${cells.length} cells, the header has ${columns.length}. Put cells that hold a separator in double quotes.`,
    };
  }
  const fields = columns.flatMap((name, index): [string, unknown][] => {
    const cell = cells[index];
    return name === '' || isEmpty(cell)
      ? []
      : [[name, typeof cell === 'string' ? cell.trim() : cell]];
  });
  const warnings = shortRow(columns, row);
  return {
    line,
    fields: Object.fromEntries(fields),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/**
 * Takes the first row that is not blank for the header, and the others for
 * records. Empty cells are absent, blank rows are passed over.
 *
 * @internal
 */
export function toTable(rows: readonly CellRow[]): SourceTable {
  const [header, ...others] = rows.filter(row => !isBlank(row));
  if (header?.broken) {
    const { code, message } = header.broken;
    return {
      columns: [],
      records: [],
      errors: [
        {
          field: '',
          code,
          message: `The header, on line ${header.line}, cannot be read. ${message}`,
        },
      ],
    };
  }
  const columns = columnsOf(header?.cells ?? [], others);
  const trailing = [...columns].reverse().findIndex(name => name !== '');
  const named = columns.slice(0, columns.length - Math.max(trailing, 0));
  return {
    columns: named.filter(name => name !== ''),
    records: others.map(row => toRecord(named, row)),
    errors: repeatedColumns(named),
  };
}
