import {
  EvidenceItemResult,
  EvidenceRecord,
  EvidenceTrust,
  formatInstant,
  NewEvidenceRecord,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { anyOf, insertAll } from '../../platform';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_TABLE,
  EvidenceRow,
  toEvidenceRecord,
  toEvidenceRow,
} from './evidenceRow';

/** How far the clocks of who tells something may be ahead. @internal */
export const AHEAD_AT_MOST_MS = 5 * 60_000;

/** Evidence, with who brought it. @internal */
export type BroughtEvidence = NewEvidenceRecord & { trust: EvidenceTrust };

/** @internal */
export interface RecordedEvidence {
  status: Exclude<EvidenceItemResult['status'], 'invalid'>;
  /** The record that stands. */
  record: EvidenceRecord;
}

/** The text of what was sent, whatever was added when it was kept. */
function sent(record: EvidenceRecord): string {
  const {
    id: _,
    receivedAt: __,
    trust: ___,
    quarantined: ____,
    ...rest
  } = record;
  return JSON.stringify(sorted(rest));
}

function sorted(value: unknown): unknown {
  return value !== null && typeof value === 'object'
    ? Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, sorted(part)])
    : value;
}

interface Key {
  provider: string;
  externalId: string;
  trusted: boolean;
}

function keyOf({ provider, externalId, trusted }: Key): string {
  return `${provider} ${trusted} ${externalId}`;
}

function keyOfRecord({ source, trust: { trusted } }: BroughtEvidence): string {
  return keyOf({ ...source, trusted });
}

/**
 * Keeps evidence, and never changes it: of two records of the same provider and
 * id the first stands. What is not trusted takes no id from what is.
 *
 * @internal
 */
export class EvidenceStore {
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** @returns what became of each, in their order */
  async record(
    tx: Knex.Transaction,
    items: readonly BroughtEvidence[],
  ): Promise<RecordedEvidence[]> {
    const now = this.#now();
    const made = items.map(
      (item): EvidenceRecord => ({
        ...item,
        id: newId(),
        receivedAt: formatInstant(now),
        ...(Date.parse(item.occurredAt) > now.getTime() + AHEAD_AT_MOST_MS
          ? { quarantined: true }
          : {}),
      }),
    );
    const first = new Map<string, EvidenceRecord>();
    for (const record of made) {
      const key = keyOfRecord(record);
      first.set(key, first.get(key) ?? record);
    }
    const isNew = await this.#insert(tx, first);
    const known = [...first.values()].filter(({ id }) => !isNew.has(id));
    const standing = new Map([...first, ...(await this.#standing(tx, known))]);
    return made.map(record => {
      const stands = standing.get(keyOfRecord(record))!;
      return { status: statusOf(record, stands), record: stands };
    });
  }

  /** @returns the ids of those that were not there */
  async #insert(
    tx: Knex.Transaction,
    records: ReadonlyMap<string, EvidenceRecord>,
  ): Promise<Set<string>> {
    // In one order, so that no two batches wait for each other.
    const rows = [...records]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, record]) => toEvidenceRow(record));
    await insertAll(tx, EVIDENCE_TABLE, rows, {
      key: ['provider', 'external_id', 'trusted'],
      then: 'ignore',
    });
    const ids = rows.map(({ id }) => id);
    return new Set(
      await tx(EVIDENCE_TABLE).where(anyOf(tx, 'id', ids)).pluck('id'),
    );
  }

  async #standing(
    tx: Knex.Transaction,
    made: readonly EvidenceRecord[],
  ): Promise<ReadonlyMap<string, EvidenceRecord>> {
    if (made.length === 0) {
      return new Map();
    }
    const providers = [...new Set(made.map(({ source }) => source.provider))];
    const rows: EvidenceRow[] = await tx(EVIDENCE_TABLE)
      .where(anyOf(tx, 'provider', providers))
      .where(
        anyOf(
          tx,
          'external_id',
          made.map(({ source }) => source.externalId),
        ),
      )
      .select(EVIDENCE_COLUMNS);
    return new Map(
      rows.map(toEvidenceRecord).map(record => [keyOfRecord(record), record]),
    );
  }
}

function statusOf(
  record: EvidenceRecord,
  stands: EvidenceRecord,
): RecordedEvidence['status'] {
  if (stands.id !== record.id) {
    return sent(stands) === sent(record) ? 'duplicate' : 'conflict';
  }
  if (!stands.trust.trusted) {
    return 'untrusted';
  }
  return stands.quarantined ? 'quarantined' : 'stored';
}
