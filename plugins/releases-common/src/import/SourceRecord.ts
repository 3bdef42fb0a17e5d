/**
 * One record of a file as it was written, with the line it starts on.
 *
 * @internal
 */
export interface SourceRecord {
  line: number;
  fields: Record<string, unknown>;
}

/**
 * A record that could not be read at all.
 *
 * @internal
 */
export interface UnreadableRecord {
  line: number;
  code: string;
  message: string;
}

/** @internal */
export function isUnreadable(
  record: SourceRecord | UnreadableRecord,
): record is UnreadableRecord {
  return 'code' in record;
}
