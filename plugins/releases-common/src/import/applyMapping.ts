import { getAtPath } from './presets/fieldPath';
import { isUnreadable, SourceRecord, UnreadableRecord } from './SourceRecord';

function rename(
  fields: Record<string, unknown>,
  mapping: Record<string, string>,
): Record<string, unknown> {
  const used = Object.values(mapping).flatMap(path => [
    path,
    path.split('.', 1)[0],
  ]);
  const kept = Object.entries(fields).filter(([name]) => !used.includes(name));
  const renamed = Object.entries(mapping)
    .map(([target, path]): [string, unknown] => [
      target,
      getAtPath(fields, path),
    ])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries([...kept, ...renamed]);
}

/**
 * Gives the fields of records the names that a mapping has for them.
 *
 * @internal
 */
export function applyMapping(
  records: (SourceRecord | UnreadableRecord)[],
  mapping: Record<string, string>,
): (SourceRecord | UnreadableRecord)[] {
  return records.map(record =>
    isUnreadable(record)
      ? record
      : { ...record, fields: rename(record.fields, mapping) },
  );
}
