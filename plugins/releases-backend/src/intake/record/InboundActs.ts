import { Knex } from 'knex';
import {
  Announcement,
  insertAll,
  LedgerHead,
  RecordTable,
} from '../../platform';
import { subjectOf } from '../../releases';

/** What somebody did about an event. It is never changed. @internal */
export interface InboundAct {
  id: string;
  revision: 1;
  eventId: string;
  sourceId: string;
  type: string;
  /** The release that the event is about, where somebody said so. */
  releaseId?: string;
}

/**
 * What people did about events, each with its chain in the ledger. They stay
 * when the event is forgotten.
 *
 * @internal
 */
export class InboundActs implements RecordTable<InboundAct> {
  readonly table = 'inbound_acts';
  readonly untold = ['id', 'revision', 'releaseId'];
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  subjectOf(id: string): string {
    return `inbound:${id}`;
  }

  aboutOf({ id, releaseId }: InboundAct): string {
    return releaseId === undefined ? this.subjectOf(id) : subjectOf(releaseId);
  }

  announcementOf({ releaseId }: InboundAct): Announcement {
    return releaseId === undefined
      ? { kind: 'inbound' }
      : { kind: 'releases', id: releaseId };
  }

  async insert(
    tx: Knex.Transaction,
    acts: readonly InboundAct[],
  ): Promise<void> {
    await insertAll(
      tx,
      this.table,
      acts.map(act => ({
        id: act.id,
        revision: act.revision,
        event_id: act.eventId,
        release_id: act.releaseId ?? null,
        content: JSON.stringify(act),
      })),
    );
  }

  /** The chains in the ledger of what was done about a release. */
  async headsOf(releaseId: string): Promise<LedgerHead[]> {
    const ids: string[] = await this.#db(this.table)
      .where({ release_id: releaseId })
      .orderBy('id')
      .pluck('id');
    return ids.map(id => ({ subject: this.subjectOf(id), length: 1 }));
  }

  async update(): Promise<void> {
    throw new Error(`Rows of ${this.table} are never changed.`);
  }
}
