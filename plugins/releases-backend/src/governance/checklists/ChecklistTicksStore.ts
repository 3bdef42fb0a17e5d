import { Tick } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { AttachedStore } from '../attached/AttachedStore';

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

/** Of each item, the database keeps one tick in each place. @internal */
export class ChecklistTicksStore extends AttachedStore<StoredTick> {
  constructor(db: Knex) {
    super(db, {
      table: TABLE,
      noun: 'tick',
      isFixed: true,
      columnsOf: tick => ({
        gate_id: tick.gateId,
        item_id: tick.itemId,
        seq: tick.seq,
        content: JSON.stringify(tick),
      }),
    });
  }

  /** The last of each item of some releases, in the order of ids. */
  async latest(
    releaseIds: readonly string[],
    tx?: Knex.Transaction,
  ): Promise<StoredTick[]> {
    return this.of(releaseIds, tx, ticks =>
      ticks.whereNotExists(later =>
        later
          .from(`${TABLE} as later`)
          .whereRaw(`later.release_id = ${TABLE}.release_id`)
          .whereRaw(`later.gate_id = ${TABLE}.gate_id`)
          .whereRaw(`later.item_id = ${TABLE}.item_id`)
          .whereRaw(`later.seq > ${TABLE}.seq`),
      ),
    );
  }
}
