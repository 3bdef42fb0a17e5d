import { ColumnMapping, getAtPath, unusedColumns } from './fields';
import { isUnreadable, SourceRecord, UnreadableRecord } from './source';

/**
 * Gives the fields of records the names that a mapping has for them.
 *
 * @param keepsOthers - whether the others are kept under their own names
 * @internal
 */
export function applyMapping(
  records: (SourceRecord | UnreadableRecord)[],
  mapping: ColumnMapping,
  keepsOthers: boolean,
): (SourceRecord | UnreadableRecord)[] {
  const rename = (fields: SourceRecord['fields']) => {
    const kept = unusedColumns(Object.keys(fields), mapping)
      .filter(() => keepsOthers)
      .map((name): [string, unknown] => [name, fields[name]]);
    const renamed = Object.entries(mapping)
      .map(([target, path]): [string, unknown] => [
        target,
        getAtPath(fields, path),
      ])
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries([...kept, ...renamed]);
  };
  return records.map(record =>
    isUnreadable(record)
      ? record
      : { ...record, fields: rename(record.fields) },
  );
}
