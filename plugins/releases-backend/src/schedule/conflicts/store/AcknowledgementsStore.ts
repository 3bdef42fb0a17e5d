import { ConflictAcknowledgement } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  insertAll,
  RecordTable,
  StoredInstant,
  toDate,
  toIso,
  toNullableDate,
  toOptionalIso,
} from '../../../platform';

interface AcknowledgementRow {
  fingerprint: string;
  revision: number;
  reason: string;
  acknowledged_by: string;
  acknowledged_at: StoredInstant;
  expires_at: StoredInstant | null;
  revoked_at: StoredInstant | null;
}

/** What somebody said of a conflict, and how often something was said of it. @internal */
export interface StoredAcknowledgement extends ConflictAcknowledgement {
  /** The fingerprint of the conflict. */
  id: string;
  revokedAt?: string;
  revision: number;
}

function toAcknowledgement(row: AcknowledgementRow): StoredAcknowledgement {
  return {
    id: row.fingerprint,
    by: row.acknowledged_by,
    at: toIso(row.acknowledged_at),
    reason: row.reason,
    expiresAt: toOptionalIso(row.expires_at),
    revokedAt: toOptionalIso(row.revoked_at),
    revision: row.revision,
  };
}

function toRow(next: StoredAcknowledgement): AcknowledgementRow {
  return {
    fingerprint: next.id,
    revision: next.revision,
    reason: next.reason,
    acknowledged_by: next.by,
    acknowledged_at: toDate(next.at),
    expires_at: toNullableDate(next.expiresAt),
    revoked_at: toNullableDate(next.revokedAt),
  };
}

/** A subquery for the acknowledgements that count at an instant. @internal */
export function activeAt(db: Knex, now: Date): Knex.QueryBuilder {
  return db('conflict_acknowledgements')
    .whereNull('revoked_at')
    .where(part =>
      part.whereNull('expires_at').orWhere('expires_at', '>', now),
    );
}

/**
 * Who took note of which conflict. It stays when the conflict goes.
 *
 * @internal
 */
export class AcknowledgementsStore
  implements RecordTable<StoredAcknowledgement>
{
  readonly table = 'conflict_acknowledgements';
  readonly idColumn = 'fingerprint';
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Those that count at an instant, by fingerprint. */
  async active(
    fingerprints: readonly string[],
    now: Date,
  ): Promise<Map<string, ConflictAcknowledgement>> {
    const rows: AcknowledgementRow[] = await activeAt(this.#db, now)
      .where(anyOf(this.#db, 'fingerprint', fingerprints))
      .select();
    return new Map(
      rows.map(row => {
        const { by, at, reason, expiresAt } = toAcknowledgement(row);
        return [row.fingerprint, { by, at, reason, expiresAt }];
      }),
    );
  }

  /** What was last said of a conflict, taken back or not. */
  async get(fingerprint: string): Promise<StoredAcknowledgement | undefined> {
    const row = await this.#db<AcknowledgementRow>('conflict_acknowledgements')
      .where({ fingerprint })
      .first();
    return row && toAcknowledgement(row);
  }

  subjectOf(fingerprint: string): string {
    return `conflict:${fingerprint}`;
  }

  announcementOf(): Announcement {
    return { kind: 'conflicts' };
  }

  async insert(
    tx: Knex.Transaction,
    acknowledgements: readonly StoredAcknowledgement[],
  ): Promise<void> {
    await insertAll(
      tx,
      'conflict_acknowledgements',
      acknowledgements.map(toRow),
    );
  }

  async update(
    tx: Knex.Transaction,
    acknowledgements: readonly StoredAcknowledgement[],
  ): Promise<void> {
    for (const next of acknowledgements) {
      await tx('conflict_acknowledgements')
        .where({ fingerprint: next.id })
        .update(toRow(next));
    }
  }
}
