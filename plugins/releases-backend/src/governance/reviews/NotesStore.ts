import { Knex } from 'knex';
import { AttachedRecord, AttachedStore } from '../attached/AttachedStore';

const TABLE = 'review_notes';

/** What was noted on a release of an agenda. @internal */
export interface StoredNotes extends AttachedRecord {
  reviewId: string;
  /** Absent: they were removed. */
  notes?: string;
}

/** Of each review and release, the database keeps one. @internal */
export class NotesStore extends AttachedStore<StoredNotes> {
  readonly #db: Knex;

  constructor(db: Knex) {
    super(db, {
      table: TABLE,
      noun: 'review-notes',
      columnsOf: notes => ({
        review_id: notes.reviewId,
        content: JSON.stringify(notes),
      }),
    });
    this.#db = db;
  }

  /** Those of a review, by the ids of the releases. */
  async ofReview(reviewId: string): Promise<Map<string, StoredNotes>> {
    const rows: { content: string }[] = await this.#db(TABLE)
      .where({ review_id: reviewId })
      .select('content');
    return new Map(
      rows.map(({ content }) => {
        const notes: StoredNotes = JSON.parse(content);
        return [notes.releaseId, notes];
      }),
    );
  }
}
