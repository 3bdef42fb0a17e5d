import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Announcement, insertAll, RecordTable } from '../../platform';

/** Evidence that a person recorded about a release. @internal */
export interface ManualEvidenceRecord extends EvidenceRecord {
  releaseId: string;
  revision: number;
}

const TABLE = 'manual_evidence';

/**
 * Which evidence people recorded: each is told in the ledger, in the activity
 * of its release. The evidence itself is kept beside all other.
 *
 * @internal
 */
export class ManualEvidenceStore implements RecordTable<ManualEvidenceRecord> {
  readonly table = TABLE;
  /** The ledger tells these by itself. */
  readonly untold = ['id', 'releaseId', 'receivedAt', 'trust'];
  readonly #db: Knex;
  readonly #releaseSubject: (releaseId: string) => string;

  /** @param releaseSubject - names releases in the ledger */
  constructor(db: Knex, releaseSubject: (releaseId: string) => string) {
    this.#db = db;
    this.#releaseSubject = releaseSubject;
  }

  subjectOf(id: string): string {
    return `evidence:${id}`;
  }

  aboutOf({ releaseId }: ManualEvidenceRecord): string {
    return this.#releaseSubject(releaseId);
  }

  announcementOf({ releaseId }: ManualEvidenceRecord): Announcement {
    return { kind: 'releases', id: releaseId };
  }

  async insert(
    tx: Knex.Transaction,
    records: readonly ManualEvidenceRecord[],
  ): Promise<void> {
    await insertAll(
      tx,
      TABLE,
      records.map(({ id, revision, releaseId }) => ({
        id,
        revision,
        release_id: releaseId,
      })),
    );
  }

  async update(): Promise<void> {
    throw new Error('Evidence is never changed.');
  }

  /** What was recorded about a release, in the order of the ids. */
  async of(
    releaseId: string,
  ): Promise<Pick<ManualEvidenceRecord, 'id' | 'revision'>[]> {
    return this.#db(TABLE)
      .where('release_id', releaseId)
      .orderBy('id')
      .select('id', 'revision');
  }
}
