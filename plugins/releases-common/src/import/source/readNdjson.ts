import { SourceTable } from './SourceFile';
import { isUnreadable, SourceRecord, UnreadableRecord } from './SourceRecord';

function readLine(text: string, line: number): SourceRecord | UnreadableRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      line,
      code: 'not_json',
      message: `This line is not JSON: ${
        error instanceof Error ? error.message : String(error)
      }`,
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      line,
      code: 'not_an_object',
      message: 'This line is not a JSON object. Write one release per line.',
    };
  }
  return { line, fields: { ...value } };
}

function columnsOf(records: (SourceRecord | UnreadableRecord)[]): string[] {
  return [
    ...new Set(
      records.flatMap(record =>
        isUnreadable(record) ? [] : Object.keys(record.fields),
      ),
    ),
  ];
}

/**
 * Reads newline-delimited JSON. Empty lines are passed over.
 *
 * @internal
 */
export function readNdjson(text: string): SourceTable {
  const records = text
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => readLine(content, line));
  return { columns: columnsOf(records), records, errors: [] };
}
