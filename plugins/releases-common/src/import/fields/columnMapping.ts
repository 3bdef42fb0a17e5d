import { isContractField } from './contractFields';
import { isFieldPath } from './fieldPath';
import { IMPORT_FIELDS, isCalled } from './importFields';

/**
 * The column of a file for a field of a release, by its path in the contract:
 * `{ 'window.start': 'Go-live' }`.
 *
 * @public
 */
export type ColumnMapping = Record<string, string>;

/**
 * The columns that are no field by a mapping, neither whole nor by a part of
 * them, as `repo` is by `repo.service`.
 *
 * @internal
 */
export function unusedColumns(
  columns: readonly string[],
  mapping: ColumnMapping,
): string[] {
  const used = new Set(
    Object.values(mapping).map(path =>
      columns.includes(path) ? path : path.split('.', 1)[0],
    ),
  );
  return columns.filter(column => !used.has(column));
}

/**
 * Says which column of a file is which field, by what columns are called: the
 * contract's own paths first, then the words of screens and other common names,
 * whatever their capitals and spaces.
 *
 * @param columns - the columns of the file, in their order
 * @param chosen - what is known already; it wins
 * @public
 */
export function suggestMapping(
  columns: readonly string[],
  chosen: ColumnMapping = {},
): ColumnMapping {
  const mapping = { ...chosen };
  for (const column of unusedColumns(columns, mapping)) {
    const isPath = isFieldPath(column) && isContractField(column);
    if (isPath && !Object.hasOwn(mapping, column)) {
      mapping[column] = column;
    }
  }
  for (const column of unusedColumns(columns, mapping)) {
    const field = IMPORT_FIELDS.find(
      candidate => !isMapped(mapping, candidate) && isCalled(column, candidate),
    );
    if (field) {
      mapping[field] = column;
    }
  }
  return mapping;
}

/** Whether a field, or the whole that it is a part of, has its column. */
function isMapped(mapping: ColumnMapping, field: string): boolean {
  return (
    Object.hasOwn(mapping, field) ||
    Object.hasOwn(mapping, field.split('.', 1)[0])
  );
}
