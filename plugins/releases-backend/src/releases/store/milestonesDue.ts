import { Knex } from 'knex';
import { StoredInstant, toIso } from '../../platform';

/** From an instant to the one before another, in milliseconds. @internal */
export interface MilestoneSpan {
  start: number;
  end: number;
}

/** A milestone of a release, by when it is due. @internal */
export interface DueMilestone {
  /** Which of the spans it is due in. */
  span: number;
  releaseId: string;
  /** An instant, RFC 3339. */
  dueAt: string;
  /** How many are due in that span. */
  total: number;
}

interface DueRow {
  span: number | string;
  release_id: string;
  due_at: StoredInstant;
  total: number | string;
}

/** The spans as rows of a number, a start and an end. */
function spanRows(db: Knex, spans: readonly MilestoneSpan[]): Knex.Raw {
  return db.client.config.client === 'pg'
    ? db.raw(
        'unnest(?::timestamptz[], ?::timestamptz[]) with ordinality as spans(span_start, span_end, span)',
        [
          spans.map(({ start }) => new Date(start)),
          spans.map(({ end }) => new Date(end)),
        ],
      )
    : db.raw(
        `(select key + 1 as span, json_extract(value, '$.start') as span_start, json_extract(value, '$.end') as span_end from json_each(?)) as spans`,
        [JSON.stringify(spans)],
      );
}

/**
 * The first milestones that are due in each of some spans, at most `limit` of
 * each, in one statement.
 *
 * @param spans - in order, at least one
 * @param releaseIds - selects the releases they may be of
 * @internal
 */
export async function milestonesDue(
  db: Knex,
  releaseIds: Knex.QueryBuilder,
  spans: readonly MilestoneSpan[],
  limit: number,
): Promise<DueMilestone[]> {
  const due = db
    .select(
      'spans.span',
      'release_milestones.release_id',
      'release_milestones.due_at',
      db.raw('count(*) over (partition by spans.span) as total'),
      db.raw(
        'row_number() over (partition by spans.span order by due_at, release_id) as place',
      ),
    )
    .from(spanRows(db, spans))
    .join('release_milestones', on =>
      on
        .on('release_milestones.due_at', '>=', 'spans.span_start')
        .on('release_milestones.due_at', '<', 'spans.span_end'),
    )
    // Says to PostgreSQL how few they are, which it cannot tell from the spans.
    .where('release_milestones.due_at', '>=', new Date(spans[0].start))
    .where(
      'release_milestones.due_at',
      '<',
      new Date(spans[spans.length - 1].end),
    )
    .whereIn('release_milestones.release_id', releaseIds);
  const rows: DueRow[] = await db
    .select('span', 'release_id', 'due_at', 'total')
    .from(due.as('due'))
    .where('place', '<=', limit)
    .orderBy(['span', 'place']);
  return rows.map(row => ({
    span: Number(row.span) - 1,
    releaseId: row.release_id,
    dueAt: toIso(row.due_at),
    total: Number(row.total),
  }));
}
