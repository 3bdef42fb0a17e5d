import {
  isReady,
  Release,
  ReviewOutcome,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll } from '../../platform';
import { UntoldReadiness } from '../readiness/untoldReadiness';

const TABLE = 'review_agenda';

/** The readiness is apart, since comparing two agendas takes none of it. */
interface KeptRow {
  content: string;
  untold: string | null;
}

/** What a release came to when a review of it was closed. @internal */
export interface KeptItem {
  releaseId: string;
  contentHash: string;
  window?: Release['window'];
  /** Absent: it had gone out. */
  verdict?: Verdict;
  /** For whoever will read it; absent as above. */
  untold?: UntoldReadiness;
  /** The decision that stood, or else the last that did. */
  decisionId?: string;
  /** What it said, where it stood. */
  outcome?: ReviewOutcome;
  /** When that review was closed. */
  closedAt: string;
}

/** What two agendas are compared by. @internal */
export type KeptBefore = Omit<KeptItem, 'untold'>;

/**
 * The agendas that reviews had when they were closed.
 *
 * @internal
 */
export class KeptAgendaStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** @param items - in the order of the agenda */
  async keep(
    tx: Knex.Transaction,
    reviewId: string,
    items: readonly KeptItem[],
  ): Promise<void> {
    await this.forget(tx, reviewId);
    await insertAll(
      tx,
      TABLE,
      items.map(({ untold, ...item }, place) => ({
        review_id: reviewId,
        release_id: item.releaseId,
        place,
        outcome: item.outcome ?? null,
        unready: item.verdict !== undefined && !isReady(item.verdict),
        content: JSON.stringify(item),
        untold: untold ? JSON.stringify(untold) : null,
      })),
    );
  }

  /** Of a review that is opened again: its agenda is what it is now. */
  async forget(tx: Knex.Transaction, reviewId: string): Promise<void> {
    await tx(TABLE).where({ review_id: reviewId }).delete();
  }

  /** In the order of the agenda; of some releases alone, where these are named. */
  async of(
    reviewId: string,
    releaseIds?: readonly string[],
  ): Promise<KeptItem[]> {
    const query = this.#db(TABLE)
      .where({ review_id: reviewId })
      .orderBy('place')
      .select('content', 'untold');
    if (releaseIds) {
      query.where(anyOf(this.#db, 'release_id', releaseIds));
    }
    const rows: KeptRow[] = await query;
    return rows.map(({ content, untold }) => ({
      ...JSON.parse(content),
      ...(untold === null ? {} : { untold: JSON.parse(untold) }),
    }));
  }

  /**
   * What each of some releases came to in the last review of it before one; by
   * the ids of the releases.
   */
  async before(
    review: { id: string; at: string },
    releaseIds: readonly string[],
  ): Promise<Map<string, KeptBefore>> {
    if (releaseIds.length === 0) {
      return new Map();
    }
    const db = this.#db;
    const ranked = db(`${TABLE} as kept`)
      .join('reviews', 'reviews.id', 'kept.review_id')
      .where(anyOf(db, 'kept.release_id', releaseIds))
      .where('reviews.state', 'closed')
      .where('reviews.at', '<', new Date(review.at))
      .whereNot('reviews.id', review.id)
      .select(
        'kept.content',
        db.raw(
          'row_number() over (partition by kept.release_id order by reviews.at desc, reviews.id desc) as place',
        ),
      );
    const rows: { content: string }[] = await db
      .from(ranked.as('ranked'))
      .where('place', 1)
      .select('content');
    return new Map(
      rows.map(({ content }) => {
        const item: KeptBefore = JSON.parse(content);
        return [item.releaseId, item];
      }),
    );
  }
}
