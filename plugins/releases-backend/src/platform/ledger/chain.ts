import { createHash } from 'node:crypto';
import {
  CHAIN_START,
  ChainEntry,
  hashedText,
} from '@slipway/backstage-plugin-releases-common';

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
  return createHash('sha256').update(hashedText(entry)).digest('hex');
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
