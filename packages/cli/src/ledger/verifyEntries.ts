import { createHash } from 'node:crypto';
import {
  BrokenLink,
  ChainEntry,
  findBrokenLink,
  hashedText,
} from '@slipway/backstage-plugin-releases-common';

/** One chain of a ledger, and what is wrong with it. */
export interface VerifiedChain {
  subject: string;
  entries: number;
  /** The hash of its last entry, by which two exports are compared. */
  head: string;
  broken?: BrokenLink;
}

const hashOf = (entry: Omit<ChainEntry, 'hash'>) =>
  createHash('sha256').update(hashedText(entry)).digest('hex');

/** Verifies each chain of an exported ledger by itself. */
export function verifyEntries(entries: readonly ChainEntry[]): VerifiedChain[] {
  const chains = new Map<string, ChainEntry[]>();
  for (const entry of entries) {
    chains.set(entry.subject, [...(chains.get(entry.subject) ?? []), entry]);
  }
  return [...chains].map(([subject, unsorted]) => {
    const chain = [...unsorted].sort((a, b) => a.seq - b.seq);
    const broken = findBrokenLink(subject, chain, { hashOf });
    return {
      subject,
      entries: chain.length,
      head: chain[chain.length - 1].hash,
      ...(broken ? { broken } : {}),
    };
  });
}
