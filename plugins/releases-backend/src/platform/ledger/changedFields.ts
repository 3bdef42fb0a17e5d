import { isDeepStrictEqual } from 'node:util';
import { LedgerChange } from '@slipway/backstage-plugin-releases-common';

/** What follows from a change itself, and is not told in the ledger. */
const FOLLOWS: readonly string[] = ['revision', 'updatedAt', 'warnings'];

/**
 * The fields in which two states of a subject differ.
 *
 * @param untold - names of fields that are told elsewhere
 * @internal
 */
export function changedFields<T extends object>(
  before: Partial<T>,
  after: Partial<T>,
  untold: readonly string[] = [],
): LedgerChange['fields'] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields: LedgerChange['fields'] = {};
  for (const name of names) {
    const from = before[name as keyof T];
    const to = after[name as keyof T];
    if (
      !FOLLOWS.includes(name) &&
      !untold.includes(name) &&
      !isDeepStrictEqual(from, to)
    ) {
      fields[name] = { from, to };
    }
  }
  return fields;
}
