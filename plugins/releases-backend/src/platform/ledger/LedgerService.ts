import {
  ChainEntry,
  findBrokenLink,
  LedgerAction,
  LedgerChange,
  LedgerEntry,
  LedgerPage,
  LedgerVerification,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ApiError } from '../http/errors';
import { hashEntry } from './chain';
import { LedgerStore } from './LedgerStore';

/** What is written of one change. @internal */
export interface LedgerRecord {
  subject: string;
  /** Another subject whose activity this belongs to, too. */
  about?: string;
  at: string;
  actor: string;
  action: LedgerAction;
  change: LedgerChange;
}

/** A subject and how many times it was changed. @internal */
export interface LedgerHead {
  subject: string;
  length: number;
}

function toLedgerEntry(entry: ChainEntry): LedgerEntry {
  return {
    ...entry,
    action: entry.action as LedgerAction,
    change: JSON.parse(entry.change),
  };
}

/**
 * What happened, in one hash chain per subject, so that changes of different
 * subjects never wait for each other.
 *
 * @internal
 */
export class LedgerService {
  readonly #store: LedgerStore;

  constructor(store: LedgerStore) {
    this.#store = store;
  }

  /** To be called in the transaction of the change itself. */
  async append(tx: Knex.Transaction, records: LedgerRecord[]): Promise<void> {
    await this.#store.append(
      tx,
      records.map(({ about, ...record }) => ({
        entry: { ...record, change: JSON.stringify(record.change) },
        about: about ?? record.subject,
      })),
    );
  }

  /** What happened to a subject, and to what belongs to it, the latest first. */
  async page(
    subject: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    const before = readCursor(query.cursor);
    const found = await this.#store.page(subject, {
      before,
      limit: query.limit + 1,
    });
    const shown = found.slice(0, query.limit);
    const items = shown.map(({ entry }) => toLedgerEntry(entry));
    const last = shown.at(-1);
    return found.length > query.limit && last
      ? { items, nextCursor: String(last.place) }
      : { items };
  }

  async since(subject: string, seq: number): Promise<LedgerEntry[]> {
    return (await this.#store.since(subject, seq)).map(toLedgerEntry);
  }

  /**
   * Walks chains, in batches, to the first broken link.
   *
   * @param told - how many chains were walked, before each batch; may break it
   *   off by throwing
   */
  async verify(
    batches: AsyncIterable<LedgerHead[]> | Iterable<LedgerHead[]>,
    told: (chains: number) => Promise<void> = async () => {},
  ): Promise<LedgerVerification> {
    let chains = 0;
    let entries = 0;
    for await (const heads of batches) {
      await told(chains);
      const found = await this.#store.chains(heads.map(head => head.subject));
      for (const { subject, length } of heads) {
        const chain = found.get(subject) ?? [];
        const firstBroken = findBrokenLink(subject, chain, {
          hashOf: hashEntry,
          length,
        });
        chains += 1;
        entries += chain.length;
        if (firstBroken) {
          return {
            intact: false,
            chains,
            entries,
            firstBroken,
            sentence: firstBroken.sentence,
          };
        }
      }
    }
    return {
      intact: true,
      chains,
      entries,
      sentence: `${entries} entries in ${chains} chains follow on each other unbroken.`,
    };
  }
}

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  if (!/^\d{1,15}$/.test(cursor)) {
    throw ApiError.input([
      {
        field: 'cursor',
        code: 'invalid_cursor',
        message: 'Send the nextCursor of the page before, as it is.',
      },
    ]);
  }
  return Number(cursor);
}
