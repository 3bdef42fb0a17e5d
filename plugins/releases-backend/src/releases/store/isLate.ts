import { Knex } from 'knex';

/**
 * The condition that an open release has not started by its planned start, or
 * not ended by its planned end, as `isOverdue` says of one.
 *
 * @internal
 */
export function isLate(db: Knex, at: Date): Knex.Raw {
  return db.raw(
    "case when releases.state in ('in_progress', 'verifying') then releases.window_end else releases.window_start end <= ?",
    [at],
  );
}
