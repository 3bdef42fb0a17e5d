import { ErrorDetail } from '../../release/releaseQueries';
import { TextEncoding } from './decodeText';
import { SourceRecord, UnreadableRecord } from './SourceRecord';

/** @public */
export const IMPORT_FORMATS = ['csv', 'ndjson', 'xlsx'] as const;

/** @public */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The columns of a file, and its records. @public */
export interface SourceTable {
  /** In their order; for JSON the fields that its records have. */
  columns: string[];
  records: (SourceRecord | UnreadableRecord)[];
  /** What is wrong with the file as a whole; then it has no releases. */
  errors: ErrorDetail[];
}

/** A file as it was read, before its columns have a meaning. @public */
export interface SourceFile extends SourceTable {
  format: ImportFormat;
  /** Of a text: its encoding, and whether that was guessed. */
  encoding?: { name: TextEncoding; isGuess: boolean };
  /** Of a workbook: the names of its sheets. */
  sheets: string[];
  /** The sheet that was read. */
  sheet?: string;
}
