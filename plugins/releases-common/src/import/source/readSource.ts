import { decodeText, TextEncoding } from './decodeText';
import { readCsv } from './readCsv';
import { readNdjson } from './readNdjson';
import { readWorkbook } from './readWorkbook';
import { SourceFile } from './SourceFile';

/** @public */
export interface ReadSourceOptions {
  /** Absent: by its byte order mark, else UTF-8, else Windows-1252 as a guess. */
  encoding?: TextEncoding;
  /** Of a workbook; absent: the first sheet that has rows. */
  sheet?: string;
}

/** An archive, which a workbook is. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The older kind of Office file, also of workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

function unreadable(code: string, message: string): SourceFile {
  return {
    format: 'csv',
    sheets: [],
    columns: [],
    records: [],
    errors: [{ field: '', code, message }],
  };
}

/**
 * The columns and records of a text: newline-delimited JSON where it begins
 * with a brace, else CSV.
 *
 * @public
 */
export function readSourceText(text: string): SourceFile {
  const content = text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(content)
    ? { format: 'ndjson', sheets: [], ...readNdjson(content) }
    : { format: 'csv', sheets: [], ...readCsv(content) };
}

/**
 * The columns and records of a file: an Excel workbook (.xlsx), CSV, or
 * newline-delimited JSON, told by its first bytes.
 *
 * @public
 */
export async function readSource(
  bytes: Uint8Array,
  options: ReadSourceOptions = {},
): Promise<SourceFile> {
  if (startsWith(bytes, ZIP)) {
    return readWorkbook(bytes, options.sheet);
  }
  if (startsWith(bytes, OLE)) {
    return unreadable(
      'old_workbook',
      'This is an Excel file of the older kind (.xls), or one with a password. Save it as .xlsx without a password, or as CSV.',
    );
  }
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded) {
    return unreadable(
      'not_in_encoding',
      'This file is not written in this encoding. Choose another one, or save the file as UTF-8.',
    );
  }
  const { text, encoding, isGuess } = decoded;
  return { ...readSourceText(text), encoding: { name: encoding, isGuess } };
}
