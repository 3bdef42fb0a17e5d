import {
  ErrorDetail,
  ImportedRelease,
  importedReleaseSchema,
  readWith,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { DecidedChange } from '../commands/ReleaseCommits';

/** One row of an import, on its way from what came to what is written. @internal */
export interface ImportRow {
  index: number;
  input?: ImportedRelease;
  before?: Release;
  /** The release as it is afterwards; absent: the row is invalid. */
  after?: Release;
  /** Absent: nothing differs. */
  change?: DecidedChange;
  /** The state that the release moves to by its rules, where it does. */
  transition?: ReleaseState;
  details: ErrorDetail[];
}

/** A row that is carried out, if nothing speaks against it. @internal */
export type ChangingRow = ImportRow & { after: Release; change: DecidedChange };

/** @internal */
export function isChanging(row: ImportRow): row is ChangingRow {
  return row.change !== undefined && row.details.length === 0;
}

/** What tells releases of an import apart. @internal */
export function sourceKey({ source }: Pick<ImportedRelease, 'source'>): string {
  return JSON.stringify([source.provider, source.externalId]);
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
