import { isDeepStrictEqual } from 'node:util';
import { FoundConflict } from './FoundConflict';

/** What has to be written so that the stored conflicts are those there are. @internal */
export interface Difference {
  gone: string[];
  written: FoundConflict[];
}

/** Compares the conflicts that are stored with those there are. @internal */
export function difference(
  stored: readonly FoundConflict[],
  found: readonly FoundConflict[],
): Difference {
  const before = new Map(stored.map(item => [item.fingerprint, item]));
  const after = new Set(found.map(({ fingerprint }) => fingerprint));
  return {
    gone: [...before.keys()].filter(fingerprint => !after.has(fingerprint)),
    written: found.filter(
      item =>
        !isDeepStrictEqual(plain(before.get(item.fingerprint)), plain(item)),
    ),
  };
}

/** As it is after a way through JSON, which has no undefined. */
function plain(conflict: FoundConflict | undefined): unknown {
  return conflict && JSON.parse(JSON.stringify(conflict));
}
