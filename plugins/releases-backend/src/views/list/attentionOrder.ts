import { UNREADY_VERDICTS } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { isLate, RankedOrder } from '../../releases';

const SOON_MS = 14 * 86_400_000;

/** What selects ids of releases by how it stands with them. @internal */
export interface Standings {
  withVerdict(verdicts: readonly string[]): Knex.QueryBuilder;
  withConflict(severities: readonly string[], now: Date): Knex.QueryBuilder;
}

/**
 * What needs attention first: overdue releases, then those that start within
 * 14 days and are not ready or cannot go on as planned, then those on hold.
 *
 * @internal
 */
export function attentionOrder(
  db: Knex,
  now: Date,
  standings: Standings,
): RankedOrder {
  const soon = new Date(now.getTime() + SOON_MS);
  return {
    soon,
    otherRank: 3,
    rank: db.raw(
      'case when ? then 0 when releases.id in (?) or releases.id in (?) then 1 when releases.held_at is not null then 2 else 3 end',
      [
        isLate(db, now),
        standings.withVerdict(UNREADY_VERDICTS),
        standings.withConflict(['high'], now),
      ],
    ),
  };
}
