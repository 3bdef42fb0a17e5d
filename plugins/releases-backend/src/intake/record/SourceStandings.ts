import { InboundStatus } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredInstant, toDate, toIso, toOptionalIso } from '../../platform';

const EVENTS = 'inbound_events';
const REFUSALS = 'inbound_refusals';

/** How a source does. @internal */
export interface SourceStanding {
  sourceId: string;
  lastEventAt?: string;
  waiting: number;
  /** When the oldest of those came in. */
  oldestAt?: string;
  failed: number;
  unmatched: number;
  quarantined: number;
  refused: number;
  lastRefusedAt?: string;
}

interface CountRow {
  source_id: string;
  status: InboundStatus;
  count: number | string;
  oldest: StoredInstant;
}

interface RefusalRow {
  source_id: string;
  count: number;
  last_at: StoredInstant;
}

/**
 * How the sources of events do, in the database.
 *
 * @internal
 */
export class SourceStandings {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Counts a delivery that was not authenticated. */
  async refused(sourceId: string, at: string): Promise<void> {
    await this.#db.raw(
      'insert into ?? (source_id, count, last_at) values (?, 1, ?) on conflict (source_id) do update set count = ??.count + 1, last_at = excluded.last_at',
      [REFUSALS, sourceId, toDate(at), REFUSALS],
    );
  }

  /** Of some sources, and of others that have events that are not processed. */
  async all(sourceIds: readonly string[]): Promise<SourceStanding[]> {
    const [open, refusals] = await Promise.all([
      this.#open(),
      this.#refusals(),
    ]);
    const ids = [
      ...new Set([...sourceIds, ...open.map(({ source_id }) => source_id)]),
    ];
    const last = await this.#lastEvents(ids);
    return ids.map(sourceId => {
      const own = open.filter(({ source_id }) => source_id === sourceId);
      const of = (status: InboundStatus) =>
        own.find(row => row.status === status);
      const queued = of('queued');
      const refusal = refusals.find(({ source_id }) => source_id === sourceId);
      return {
        sourceId,
        lastEventAt: last.get(sourceId),
        waiting: Number(queued?.count ?? 0),
        oldestAt: toOptionalIso(queued?.oldest),
        failed: Number(of('failed')?.count ?? 0),
        unmatched: Number(of('unmatched')?.count ?? 0),
        quarantined: Number(of('quarantined')?.count ?? 0),
        refused: refusal?.count ?? 0,
        lastRefusedAt: toOptionalIso(refusal?.last_at),
      };
    });
  }

  async #open(): Promise<CountRow[]> {
    return this.#db(EVENTS)
      .whereIn('status', ['queued', 'failed', 'unmatched', 'quarantined'])
      .groupBy('source_id', 'status')
      .select(
        'source_id',
        'status',
        this.#db.raw('count(*) as count'),
        this.#db.raw('min(received_at) as oldest'),
      );
  }

  async #refusals(): Promise<RefusalRow[]> {
    return this.#db(REFUSALS).select('source_id', 'count', 'last_at');
  }

  async #lastEvents(
    sourceIds: readonly string[],
  ): Promise<Map<string, string>> {
    const found = await Promise.all(
      sourceIds.map(async sourceId => {
        const at: StoredInstant | undefined = await this.#db(EVENTS)
          .where({ source_id: sourceId })
          .orderBy('received_at', 'desc')
          .limit(1)
          .pluck('received_at')
          .then(([latest]) => latest);
        return at === undefined ? [] : ([[sourceId, toIso(at)]] as const);
      }),
    );
    return new Map(found.flat());
  }
}
