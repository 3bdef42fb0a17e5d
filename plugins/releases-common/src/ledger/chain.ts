import { BrokenLink } from './ledger';

/** What the first entry of a chain names as the hash before it. @public */
export const CHAIN_START = '0'.repeat(64);

/**
 * An entry as it is stored and hashed: `change` is the JSON text itself, so
 * that the hash does not hang on how JSON is written.
 *
 * @public
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

/**
 * The text whose SHA-256, as hexadecimal digits, is the hash of an entry. The
 * hash of the entry before is a part of it.
 *
 * @public
 */
export function hashedText(entry: Omit<ChainEntry, 'hash'>): string {
  return JSON.stringify([
    entry.prevHash,
    entry.subject,
    entry.seq,
    entry.at,
    entry.actor,
    entry.action,
    entry.change,
  ]);
}

/** @public */
export interface ChainRules {
  /** The hash of an entry: the SHA-256 of its {@link hashedText}. */
  hashOf: (entry: Omit<ChainEntry, 'hash'>) => string;
  /** How many entries there have to be, where that is known. */
  length?: number;
}

/**
 * Finds the first broken link of one chain.
 *
 * @param entries - all entries of the subject, in order of `seq`
 * @public
 */
export function findBrokenLink(
  subject: string,
  entries: readonly ChainEntry[],
  { hashOf, length }: ChainRules,
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
    if (hashOf(entry) !== entry.hash) {
      return {
        subject,
        seq,
        code: 'hash_mismatch',
        sentence: `Entry ${seq} of ${subject} was changed after it was written.`,
      };
    }
    prevHash = entry.hash;
  }
  return length === undefined || entries.length === length
    ? undefined
    : wrongLength(subject, entries.length, length);
}

function wrongLength(
  subject: string,
  found: number,
  length: number,
): BrokenLink {
  const seq = Math.min(found, length) + 1;
  if (found === 0) {
    return {
      subject,
      seq,
      code: 'subject_without_entries',
      sentence: `${subject} has no entries, although it was changed ${length} times.`,
    };
  }
  return {
    subject,
    seq,
    code: 'sequence_gap',
    sentence:
      found < length
        ? `Entry ${seq} of ${subject} is missing; there have to be ${length}.`
        : `Entry ${seq} of ${subject} belongs to no change.`,
  };
}
