import { ChainEntry } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { insertAll } from '../database/insertAll';
import { linkEntry, UnlinkedEntry } from './chain';

interface LedgerRow {
  subject: string;
  seq: number;
  at: string;
  actor: string;
  action: string;
  change: string;
  prev_hash: string;
  hash: string;
}

const COLUMNS = [
  'subject',
  'seq',
  'at',
  'actor',
  'action',
  'change',
  'prev_hash',
  'hash',
];

const SUBJECTS_PER_READ = 500;

function toEntry({ prev_hash, ...row }: LedgerRow): ChainEntry {
  return { ...row, prevHash: prev_hash };
}

function toRow({ prevHash, ...entry }: ChainEntry): LedgerRow {
  return { ...entry, prev_hash: prevHash };
}

/**
 * The append-only table of what happened. It has no way to change or to take
 * back an entry.
 *
 * @internal
 */
export class LedgerStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Appends entries to the chains of their subjects, at most one each.
   *
   * @param records - with the subject whose activity each belongs to
   */
  async append(
    tx: Knex.Transaction,
    records: { entry: UnlinkedEntry; about: string }[],
  ): Promise<void> {
    const last = await this.#lastEntries(
      tx,
      records.map(({ entry }) => entry.subject),
    );
    await insertAll(
      tx,
      'ledger',
      records.map(({ entry, about }) => ({
        ...toRow(linkEntry(entry, last.get(entry.subject))),
        about,
      })),
    );
  }

  /**
   * Entries of a subject and of what belongs to it, the latest first, below the
   * place `before`.
   */
  async page(
    subject: string,
    options: { before?: number; limit: number },
  ): Promise<{ entry: ChainEntry; place: number }[]> {
    const query = this.#db('ledger')
      .where({ about: subject })
      .orderBy('id', 'desc')
      .limit(options.limit)
      .select<(LedgerRow & { id: number | string })[]>('id', ...COLUMNS);
    if (options.before !== undefined) {
      query.where('id', '<', options.before);
    }
    return (await query).map(({ id, ...row }) => ({
      entry: toEntry(row),
      place: Number(id),
    }));
  }

  /** Entries of a subject that came after one. */
  async since(subject: string, seq: number): Promise<ChainEntry[]> {
    const rows: LedgerRow[] = await this.#db<LedgerRow>('ledger')
      .where({ subject })
      .where('seq', '>', seq)
      .orderBy('seq')
      .select(COLUMNS);
    return rows.map(toEntry);
  }

  /** The whole chains of some subjects, each in its order. */
  async chains(subjects: string[]): Promise<Map<string, ChainEntry[]>> {
    const chains = new Map<string, ChainEntry[]>(
      subjects.map(subject => [subject, []]),
    );
    const rows: LedgerRow[] = await this.#db<LedgerRow>('ledger')
      .whereIn('subject', subjects)
      .orderBy(['subject', 'seq'])
      .select(COLUMNS);
    for (const row of rows) {
      chains.get(row.subject)?.push(toEntry(row));
    }
    return chains;
  }

  async #lastEntries(tx: Knex.Transaction, subjects: string[]) {
    const last = new Map<string, { seq: number; hash: string }>();
    for (let start = 0; start < subjects.length; start += SUBJECTS_PER_READ) {
      const some = subjects.slice(start, start + SUBJECTS_PER_READ);
      const heads = tx('ledger')
        .whereIn('subject', some)
        .groupBy('subject')
        .select('subject')
        .max({ seq: 'seq' })
        .as('heads');
      const rows: LedgerRow[] = await tx('ledger')
        .join(heads, join =>
          join
            .on('ledger.subject', 'heads.subject')
            .andOn('ledger.seq', 'heads.seq'),
        )
        .select('ledger.subject', 'ledger.seq', 'ledger.hash');
      for (const { subject, seq, hash } of rows) {
        last.set(subject, { seq, hash });
      }
    }
    return last;
  }
}
