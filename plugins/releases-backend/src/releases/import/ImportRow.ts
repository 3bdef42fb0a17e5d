import {
  ErrorDetail,
  ImportedRelease,
  importedReleaseSchema,
  readWith,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { changedFields } from '../../platform/ledger/changedFields';

/** One row of an import, on its way from what came to what is written. @internal */
export interface ImportRow {
  index: number;
  input?: ImportedRelease;
  before?: Release;
  after?: Release;
  details: ErrorDetail[];
}

/** What tells releases of an import apart. @internal */
export function sourceKey({ source }: Pick<ImportedRelease, 'source'>): string {
  return JSON.stringify([source.provider, source.externalId]);
}

/** @internal */
export function isChanged({ before, after }: ImportRow): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    Object.keys(changedFields(before, after)).length > 0
  );
}

/** Reads every row by itself; one that says the same source again is invalid. @internal */
export function readRows(items: readonly unknown[]): ImportRow[] {
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const read = readWith(importedReleaseSchema, item);
    if ('details' in read) {
      return { index, details: read.details };
    }
    const key = sourceKey(read.value);
    const first = seen.get(key);
    if (first !== undefined) {
      return {
        index,
        details: [
          {
            field: 'source.externalId',
            code: 'duplicate_in_batch',
            message: `Row ${first} has the same source. Leave one of them out.`,
          },
        ],
      };
    }
    seen.set(key, index);
    return { index, input: read.value, details: [] };
  });
}
