import { ReviewDecision } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, toNullableDate } from '../../platform';
import { AttachedStore } from '../attached/AttachedStore';

const TABLE = 'review_decisions';

/** A decision as it is kept, without what is joined for an answer. @internal */
export interface StoredDecision
  extends Omit<ReviewDecision, 'conditions' | 'openGates'> {
  conditions: Omit<ReviewDecision['conditions'][number], 'doneAt' | 'doneBy'>[];
  openGates: { id: string; name: string }[];
  revision: number;
}

/**
 * What reviews decided, with the readiness that was kept with each. Of each
 * release and content, the database keeps one that stands at most.
 *
 * @internal
 */
export class DecisionsStore extends AttachedStore<StoredDecision> {
  readonly #db: Knex;

  constructor(db: Knex) {
    super(db, {
      table: TABLE,
      noun: 'decision',
      untold: [
        'openGates',
        'sentence',
        'message',
        'releaseRevision',
        'contentHash',
      ],
      columnsOf: decision => ({
        review_id: decision.reviewId,
        content_hash: decision.contentHash,
        outcome: decision.decision,
        reopened_at: toNullableDate(decision.reopened?.at),
        content: JSON.stringify(decision),
      }),
    });
    this.#db = db;
  }

  /** Those that stand of some releases. */
  async standing(
    releaseIds: readonly string[],
    tx?: Knex.Transaction,
  ): Promise<StoredDecision[]> {
    return releaseIds.length > 0
      ? this.of(releaseIds, tx, rows => rows.whereNull('reopened_at'))
      : [];
  }

  /**
   * Of each of some releases the one that stands, or else the last that did;
   * by the ids of the releases.
   */
  async latest(
    releaseIds: readonly string[],
  ): Promise<Map<string, StoredDecision>> {
    const found = new Map<string, StoredDecision>();
    if (releaseIds.length > 0) {
      for (const decision of await this.of(releaseIds)) {
        const known = found.get(decision.releaseId);
        if (!known || known.reopened !== undefined) {
          found.set(decision.releaseId, decision);
        }
      }
    }
    return found;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, StoredDecision>> {
    const rows: { content: string }[] =
      ids.length > 0
        ? await this.#db(TABLE)
            .where(anyOf(this.#db, 'id', ids))
            .select('content')
        : [];
    return new Map(
      rows.map(({ content }) => {
        const decision: StoredDecision = JSON.parse(content);
        return [decision.id, decision];
      }),
    );
  }

  /** How often a review decided. */
  async countIn(tx: Knex, reviewId: string): Promise<number> {
    const [row] = await tx(TABLE)
      .where({ review_id: reviewId })
      .count({ count: '*' });
    return Number(row.count);
  }

  /** Keeps with a decision what it was taken on, which never changes. */
  async freeze(
    tx: Knex.Transaction,
    id: string,
    frozen: object,
  ): Promise<void> {
    await tx(TABLE)
      .where({ id })
      .update({ frozen: JSON.stringify(frozen) });
  }

  async frozenOf<T>(id: string): Promise<T> {
    const { frozen } = await this.#db(TABLE).where({ id }).first('frozen');
    return JSON.parse(frozen);
  }
}
