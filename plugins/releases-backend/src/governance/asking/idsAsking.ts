import { Knex } from 'knex';
import { contains } from '../../platform';
import { ReleaseAsk } from './asksOf';

const TABLE = 'release_asks';

/**
 * Selects the ids of the releases that wait for the vote of a person, by what
 * was last read of who belongs to whom.
 *
 * @param person - in lower case
 * @internal
 */
export function idsAskingVote(db: Knex, person: string): Knex.QueryBuilder {
  return asksOpenTo(db, 'vote', person)
    .whereIn(
      `${TABLE}.ref`,
      db('approver_members')
        .whereRaw('?', [contains(db, 'members', JSON.stringify(person))])
        .select('approver_members.ref'),
    )
    .whereNotExists(
      liveVotesOf(db, person).whereRaw('votes.gate_id = ??', [
        `${TABLE}.target`,
      ]),
    );
}

/**
 * Selects the ids of the releases that wait for the answer of somebody who may
 * grant waivers. Who has a vote on a release waives nothing for it.
 *
 * @param person - in lower case
 * @internal
 */
export function idsAskingWaiver(
  db: Knex,
  person: string,
  now: Date,
): Knex.QueryBuilder {
  return asksOpenTo(db, 'waiver', person)
    .where(`${TABLE}.until`, '>', now)
    .whereNotExists(liveVotesOf(db, person));
}

/** What is not asked of the authors of a release is not asked of these. */
function asksOpenTo(
  db: Knex,
  kind: ReleaseAsk['kind'],
  person: string,
): Knex.QueryBuilder {
  return db(TABLE)
    .where(`${TABLE}.kind`, kind)
    .where(open =>
      open
        .whereNull(`${TABLE}.not_by`)
        .orWhere(others =>
          others
            .whereNot(`${TABLE}.not_by`, person)
            .whereNotExists(
              ofSameRelease(
                db('release_authors').where('release_authors.author', person),
                'release_authors',
              ),
            ),
        ),
    )
    .select(`${TABLE}.release_id`);
}

function liveVotesOf(db: Knex, person: string): Knex.QueryBuilder {
  return ofSameRelease(
    db('votes')
      .where('votes.voter', person)
      .whereNull('votes.withdrawn_at')
      .whereNull('votes.voided_at'),
    'votes',
  );
}

function ofSameRelease(
  rows: Knex.QueryBuilder,
  table: string,
): Knex.QueryBuilder {
  return rows
    .whereRaw('?? = ??', [`${table}.release_id`, `${TABLE}.release_id`])
    .select(`${table}.release_id`);
}
