import { Tick } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Announcement, anyOf, insertAll, RecordTable } from '../../platform';

const TABLE = 'checklist_ticks';

/** A tick, or its being taken back, as it is kept: it never changes. @internal */
export interface StoredTick extends Tick {
  id: string;
  revision: number;
  /** The place among those of its item, from 1. */
  seq: number;
  /** In lower case. */
  by: string;
  /** RFC 3339, UTC. */
  at: string;
  contentHash: string;
}

function toTick({ content }: { content: string }): StoredTick {
  return JSON.parse(content);
}

/** Of each item, the database keeps one tick in each place. @internal */
export class ChecklistTicksStore implements RecordTable<StoredTick> {
  readonly table = TABLE;
  readonly #db: Knex;
  readonly #releaseSubject: (releaseId: string) => string;

  /** @param releaseSubject - names releases in the ledger */
  constructor(db: Knex, releaseSubject: (releaseId: string) => string) {
    this.#db = db;
    this.#releaseSubject = releaseSubject;
  }

  subjectOf(id: string): string {
    return `tick:${id}`;
  }

  aboutOf({ releaseId }: StoredTick): string {
    return this.#releaseSubject(releaseId);
  }

  announcementOf({ releaseId }: StoredTick): Announcement {
    return { kind: 'releases', id: releaseId };
  }

  async insert(
    tx: Knex.Transaction,
    ticks: readonly StoredTick[],
  ): Promise<void> {
    await insertAll(
      tx,
      TABLE,
      ticks.map(tick => ({
        id: tick.id,
        revision: tick.revision,
        release_id: tick.releaseId,
        gate_id: tick.gateId,
        item_id: tick.itemId,
        seq: tick.seq,
        content: JSON.stringify(tick),
      })),
    );
  }

  async update(): Promise<void> {
    throw new Error('Ticks are never changed.');
  }

  /** All that was ever ticked of a release or taken back, in the order of ids. */
  async of(releaseId: string): Promise<StoredTick[]> {
    const rows: { content: string }[] = await this.#db(TABLE)
      .where('release_id', releaseId)
      .orderBy('id')
      .select('content');
    return rows.map(toTick);
  }

  /** The last of each item of some releases, in the order of ids. */
  async latest(
    releaseIds: readonly string[],
    db: Knex = this.#db,
  ): Promise<StoredTick[]> {
    const rows: { content: string }[] = await db(`${TABLE} as tick`)
      .where(anyOf(db, 'tick.release_id', releaseIds))
      .whereNotExists(
        db(`${TABLE} as later`)
          .whereRaw('later.release_id = tick.release_id')
          .whereRaw('later.gate_id = tick.gate_id')
          .whereRaw('later.item_id = tick.item_id')
          .whereRaw('later.seq > tick.seq')
          .select(db.raw('1')),
      )
      .orderBy('tick.id')
      .select('tick.content');
    return rows.map(toTick);
  }
}
