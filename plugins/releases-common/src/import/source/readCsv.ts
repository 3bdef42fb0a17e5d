import { parse } from 'papaparse';
import { SourceTable } from './SourceFile';
import { CellRow, toTable } from './toTable';

const DELIMITERS = [',', ';', '\t', '|'];

/** How spreadsheets are told which separator a file has. */
const DIRECTIVE = /^sep=(.)\r?(?:\n|$)/i;

const BROKEN_QUOTES = {
  code: 'broken_quotes',
  message:
    'A quoted cell does not end. Close it with a double quote, and write a quote inside a cell twice.',
};

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/**
 * Cells hold lists with separators of their own, so only the header line is
 * asked which one divides the columns.
 */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/\r?\n/, 1)[0];
  return DELIMITERS.reduce((best, candidate) =>
    countOf(header, candidate) > countOf(header, best) ? candidate : best,
  );
}

/**
 * Reads CSV (RFC 4180) with a header line; a first line `sep=;` names the
 * separator.
 *
 * @internal
 */
export function readCsv(text: string): SourceTable {
  const rows: CellRow[] = [];
  const [directive = '', separator] = DIRECTIVE.exec(text) ?? [];
  const content = text.slice(directive.length);
  let line = directive === '' ? 1 : 2;
  let position = 0;
  parse<string[]>(content, {
    delimiter: separator ?? delimiterOf(content),
    step: ({ data, errors, meta }) => {
      const startsOn = line;
      line += countOf(content.slice(position, meta.cursor), '\n');
      position = meta.cursor;
      rows.push({
        line: startsOn,
        cells: data,
        broken: errors.some(({ type }) => type === 'Quotes')
          ? BROKEN_QUOTES
          : undefined,
      });
    },
  });
  return toTable(rows);
}
