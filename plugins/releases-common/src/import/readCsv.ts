import { parse } from 'papaparse';
import { SourceRecord, UnreadableRecord } from './SourceRecord';

const DELIMITERS = [',', ';', '\t', '|'];

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/**
 * Cells hold lists with separators of their own, so only the header line is
 * asked which one divides the columns.
 */
function delimiterOf(header: string): string {
  return DELIMITERS.reduce((best, candidate) =>
    countOf(header, candidate) > countOf(header, best) ? candidate : best,
  );
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '');
}

function toRecord(
  header: readonly string[],
  cells: readonly string[],
  line: number,
): SourceRecord | UnreadableRecord {
  if (cells.length > header.length && !isBlank(cells.slice(header.length))) {
    return {
      line,
      code: 'too_many_cells',
      message: `This row has ${cells.length} cells, the header has ${header.length}. Put cells that hold a separator in double quotes.`,
    };
  }
  const fields = header
    .map((name, index): [string, string] => [name, cells[index]?.trim() ?? ''])
    .filter(([name, cell]) => name !== '' && cell !== '');
  return { line, fields: Object.fromEntries(fields) };
}

/**
 * Reads CSV with a header line. Empty cells are absent, empty rows are passed
 * over.
 *
 * @internal
 */
export function readCsv(text: string): (SourceRecord | UnreadableRecord)[] {
  const records: (SourceRecord | UnreadableRecord)[] = [];
  let header: string[] | undefined;
  let line = 1;
  let position = 0;
  parse<string[]>(text, {
    delimiter: delimiterOf(text.split(/\r?\n/, 1)[0]),
    step: ({ data, errors, meta }) => {
      const startsOn = line;
      line += countOf(text.slice(position, meta.cursor), '\n');
      position = meta.cursor;
      const broken = errors.find(error => error.type === 'Quotes');
      if (broken) {
        records.push({
          line: startsOn,
          code: 'broken_quotes',
          message:
            'A quoted cell does not end. Close it with a double quote, and write a quote inside a cell twice.',
        });
      } else if (!isBlank(data)) {
        if (header) {
          records.push(toRecord(header, data, startsOn));
        } else {
          header = data.map(name => name.trim());
        }
      }
    },
  });
  return records;
}
