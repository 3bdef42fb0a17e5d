import { createHash } from 'node:crypto';
import { BrokenLink } from '@slipway/backstage-plugin-releases-common';

/** What the first entry of a chain names as the hash before it. @internal */
export const CHAIN_START = '0'.repeat(64);

/**
 * An entry as it is stored and hashed: `change` is the JSON text itself, so
 * that the hash does not hang on how JSON is written.
 *
 * @internal
 */
export interface ChainEntry {
  subject: string;
  seq: number;
  at: string;
  actor: string;
  action: string;
  change: string;
  prevHash: string;
  hash: string;
}

/** @internal */
export type UnlinkedEntry = Pick<
  ChainEntry,
  'subject' | 'at' | 'actor' | 'action' | 'change'
>;

/**
 * The SHA-256 of an entry and of the hash before it.
 *
 * @internal
 */
export function hashEntry(entry: Omit<ChainEntry, 'hash'>): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        entry.prevHash,
        entry.subject,
        entry.seq,
        entry.at,
        entry.actor,
        entry.action,
        entry.change,
      ]),
    )
    .digest('hex');
}

/**
 * Links an entry behind the last one of its chain.
 *
 * @internal
 */
export function linkEntry(
  entry: UnlinkedEntry,
  last: Pick<ChainEntry, 'seq' | 'hash'> | undefined,
): ChainEntry {
  const unhashed = {
    ...entry,
    seq: (last?.seq ?? 0) + 1,
    prevHash: last?.hash ?? CHAIN_START,
  };
  return { ...unhashed, hash: hashEntry(unhashed) };
}

/**
 * Finds the first broken link of one chain.
 *
 * @param entries - all entries of the subject, in order of `seq`
 * @param length - how many entries there have to be, where that is known
 * @internal
 */
export function findBrokenLink(
  subject: string,
  entries: readonly ChainEntry[],
  length?: number,
): BrokenLink | undefined {
  let prevHash = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) {
      return {
        subject,
        seq,
        code: 'sequence_gap',
        sentence: `Entry ${seq} of ${subject} is missing; the next one there is ${entry.seq}.`,
      };
    }
    if (entry.prevHash !== prevHash) {
      return {
        subject,
        seq,
        code: 'link_mismatch',
        sentence: `Entry ${seq} of ${subject} does not follow on the entry before it.`,
      };
    }
    if (hashEntry(entry) !== entry.hash) {
      return {
        subject,
        seq,
        code: 'hash_mismatch',
        sentence: `Entry ${seq} of ${subject} was changed after it was written.`,
      };
    }
    prevHash = entry.hash;
  }
  if (length !== undefined && entries.length !== length) {
    const seq = Math.min(entries.length, length) + 1;
    return entries.length === 0
      ? {
          subject,
          seq,
          code: 'subject_without_entries',
          sentence: `${subject} has no entries, although it was changed ${length} times.`,
        }
      : {
          subject,
          seq,
          code: 'sequence_gap',
          sentence:
            entries.length < length
              ? `Entry ${seq} of ${subject} is missing; there have to be ${length}.`
              : `Entry ${seq} of ${subject} belongs to no change.`,
        };
  }
  return undefined;
}
