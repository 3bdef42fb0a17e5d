import {
  EvidenceRecord,
  formatInstant,
  NewEvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { anyOf, toDate } from '../../platform';
import { isAbout } from './isAbout';

const TABLE = 'evidence';

/** How far the clocks of other tools may be ahead. */
const AHEAD_AT_MOST_MS = 5 * 60_000;

const ROWS_PER_INSERT = 100;

/** How much is looked at of one release: the latest. */
const LATEST = 500;

/**
 * What became of a record.
 *
 * - `stored`: it is new
 * - `quarantined`: it is new, from the future, and counts for nothing
 * - `duplicate`: it is there already, as it is
 * - `conflict`: another of the same provider and id is there, and stands
 *
 * @internal
 */
export type EvidenceStatus =
  | 'stored'
  | 'quarantined'
  | 'duplicate'
  | 'conflict';

/** @internal */
export interface RecordedEvidence {
  status: EvidenceStatus;
  /** The record that stands. */
  record: EvidenceRecord;
}

interface EvidenceRow {
  id: string;
  provider: string;
  external_id: string;
  content: string;
  quarantined: boolean | number;
}

/** The text of what was sent, whatever was added when it was kept. */
function sent({ id: _, receivedAt: __, trust: ___, ...rest }: EvidenceRecord) {
  const { metrics, ...others } = rest;
  return JSON.stringify([
    Object.entries(metrics).sort(([a], [b]) => (a < b ? -1 : 1)),
    sorted(others),
  ]);
}

function sorted(value: unknown): unknown {
  return value !== null && typeof value === 'object'
    ? Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, sorted(part)])
    : value;
}

function keyOf({ provider, externalId }: NewEvidenceRecord['source']): string {
  return `${provider} ${externalId}`;
}

/**
 * Evidence in the database. It is only added to: of two records of the same
 * provider and id the first stands.
 *
 * @internal
 */
export class EvidenceStore {
  readonly #db: Knex;
  readonly #now: () => Date;

  constructor(db: Knex, now: () => Date = () => new Date()) {
    this.#db = db;
    this.#now = now;
  }

  /** @returns what became of each, in their order */
  async record(
    tx: Knex.Transaction,
    items: readonly NewEvidenceRecord[],
    trust: EvidenceRecord['trust'],
  ): Promise<RecordedEvidence[]> {
    const now = this.#now();
    const made = items.map(
      (item): EvidenceRecord => ({
        ...item,
        id: newId(),
        receivedAt: formatInstant(now),
        trust,
      }),
    );
    const first = new Map<string, EvidenceRecord>();
    for (const record of made) {
      const key = keyOf(record.source);
      first.set(key, first.get(key) ?? record);
    }
    const rows = [...first.values()].map(record => toRow(record, now));
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      await tx(TABLE)
        .insert(rows.slice(start, start + ROWS_PER_INSERT))
        .onConflict(['provider', 'external_id'])
        .ignore();
    }
    const standing = await this.#standing(tx, made);
    return made.map(record => {
      const row = standing.get(keyOf(record.source))!;
      const stands: EvidenceRecord = JSON.parse(row.content);
      if (row.id === record.id) {
        return {
          status: row.quarantined ? 'quarantined' : 'stored',
          record: stands,
        };
      }
      return {
        status: sent(stands) === sent(record) ? 'duplicate' : 'conflict',
        record: stands,
      };
    });
  }

  /**
   * What is known about some releases, by the id of the release; the latest
   * first.
   */
  async about(
    releases: readonly Release[],
  ): Promise<Map<string, EvidenceRecord[]>> {
    const refs = releases.flatMap(({ components }) =>
      components.map(({ entityRef }) => entityRef),
    );
    const versions = releases.flatMap(({ version, components }) => [
      version,
      ...components.flatMap(({ toVersion }) => toVersion ?? []),
    ]);
    const rows: Pick<EvidenceRow, 'content'>[] = await this.#db(TABLE)
      .where('quarantined', false)
      .where(part =>
        part
          .where(component =>
            component
              .where(anyOf(this.#db, 'entity_ref', [...new Set(refs)]))
              .where(version =>
                version
                  .whereNull('version')
                  .orWhere(anyOf(this.#db, 'version', [...new Set(versions)])),
              ),
          )
          .orWhere(
            anyOf(
              this.#db,
              'release_id',
              releases.map(({ id }) => id),
            ),
          ),
      )
      .orderBy([
        { column: 'occurred_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select('content');
    const records: EvidenceRecord[] = rows.map(row => JSON.parse(row.content));
    return new Map(
      releases.map(release => [
        release.id,
        records
          .filter(({ subject }) => isAbout(subject, release))
          .slice(0, LATEST),
      ]),
    );
  }

  async #standing(
    tx: Knex.Transaction,
    made: readonly EvidenceRecord[],
  ): Promise<Map<string, EvidenceRow>> {
    const providers = [...new Set(made.map(({ source }) => source.provider))];
    const rows: EvidenceRow[] = await tx(TABLE)
      .where(anyOf(tx, 'provider', providers))
      .where(
        anyOf(
          tx,
          'external_id',
          made.map(({ source }) => source.externalId),
        ),
      )
      .select('id', 'provider', 'external_id', 'content', 'quarantined');
    return new Map(
      rows.map(row => [
        keyOf({ provider: row.provider, externalId: row.external_id }),
        row,
      ]),
    );
  }
}

function toRow(record: EvidenceRecord, now: Date) {
  const { id, type, subject, occurredAt, source } = record;
  return {
    id,
    provider: source.provider,
    external_id: source.externalId,
    type,
    entity_ref: subject.entityRef ?? null,
    version: subject.version ?? null,
    release_id: subject.releaseId ?? null,
    occurred_at: toDate(occurredAt),
    quarantined: Date.parse(occurredAt) > now.getTime() + AHEAD_AT_MOST_MS,
    content: JSON.stringify(record),
  };
}
