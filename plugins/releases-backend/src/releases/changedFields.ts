import { isDeepStrictEqual } from 'node:util';
import {
  LedgerChange,
  Release,
} from '@slipway/backstage-plugin-releases-common';

/** What follows from a change itself, and is not told in the ledger. */
const FOLLOWS: readonly (keyof Release)[] = [
  'revision',
  'updatedAt',
  'warnings',
];

/**
 * The fields in which two states of a release differ.
 *
 * @internal
 */
export function changedFields(
  before: Partial<Release>,
  after: Partial<Release>,
): LedgerChange['fields'] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields: LedgerChange['fields'] = {};
  for (const name of names as Set<keyof Release>) {
    const from = before[name];
    const to = after[name];
    if (!FOLLOWS.includes(name) && !isDeepStrictEqual(from, to)) {
      fields[name] = { from, to };
    }
  }
  return fields;
}
