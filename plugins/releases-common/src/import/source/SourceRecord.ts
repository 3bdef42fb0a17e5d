import { ErrorDetail } from '../../release/releaseQueries';

/**
 * One record of a file as it was written, with the line it starts on.
 *
 * @public
 */
export interface SourceRecord {
  line: number;
  fields: Record<string, unknown>;
  /** What of it is told although it can be read. */
  warnings?: ErrorDetail[];
}

/**
 * A record that could not be read at all.
 *
 * @public
 */
export interface UnreadableRecord {
  line: number;
  code: string;
  message: string;
}

/** @public */
export function isUnreadable(
  record: SourceRecord | UnreadableRecord,
): record is UnreadableRecord {
  return 'code' in record;
}
