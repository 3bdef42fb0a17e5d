import { Waiver } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Announcement, insertAll, RecordTable } from '../../platform';

/** A waiver as it is kept. @internal */
export interface StoredWaiver extends Waiver {
  releaseId: string;
  revision: number;
}

interface WaiverRow {
  id: string;
  revision: number;
  release_id: string;
  content: string;
}

function toRow(waiver: StoredWaiver): WaiverRow {
  return {
    id: waiver.id,
    revision: waiver.revision,
    release_id: waiver.releaseId,
    content: JSON.stringify(waiver),
  };
}

function toWaiver({ content }: Pick<WaiverRow, 'content'>): StoredWaiver {
  return JSON.parse(content);
}

/**
 * Waivers in the database, each one row that holds the whole of it.
 *
 * @internal
 */
export class WaiversStore implements RecordTable<StoredWaiver> {
  readonly table = 'waivers';
  readonly #db: Knex;
  readonly #releaseSubject: (releaseId: string) => string;
  /** The ledger tells these by the subject. */
  readonly untold = ['id', 'releaseId'];

  /** @param releaseSubject - names releases in the ledger */
  constructor(db: Knex, releaseSubject: (releaseId: string) => string) {
    this.#db = db;
    this.#releaseSubject = releaseSubject;
  }

  subjectOf(id: string): string {
    return `waiver:${id}`;
  }

  aboutOf({ releaseId }: StoredWaiver): string {
    return this.#releaseSubject(releaseId);
  }

  announcementOf({ releaseId }: StoredWaiver): Announcement {
    return { kind: 'releases', id: releaseId };
  }

  async insert(
    tx: Knex.Transaction,
    waivers: readonly StoredWaiver[],
  ): Promise<void> {
    await insertAll(tx, 'waivers', waivers.map(toRow));
  }

  async update(
    tx: Knex.Transaction,
    waivers: readonly StoredWaiver[],
  ): Promise<void> {
    for (const waiver of waivers) {
      await tx('waivers').where({ id: waiver.id }).update(toRow(waiver));
    }
  }

  /** All that a release was ever granted, in the order of their ids. */
  async of(releaseId: string, tx: Knex = this.#db): Promise<StoredWaiver[]> {
    const rows = await tx<WaiverRow>('waivers')
      .where('release_id', releaseId)
      .orderBy('id')
      .select('content');
    return rows.map(toWaiver);
  }
}
