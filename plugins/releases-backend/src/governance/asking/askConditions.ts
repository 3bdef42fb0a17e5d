import { Knex } from 'knex';
import { contains } from '../../platform';

/** The table of what releases wait for. @internal */
export const ASKS = 'release_asks';

/**
 * Selects the groups that a person belongs to, and the person, by what was last
 * read of who belongs to whom.
 *
 * @param person - in lower case
 * @internal
 */
export function refsOf(db: Knex, person: string): Knex.QueryBuilder {
  return db('approver_members')
    .whereRaw('?', [contains(db, 'members', JSON.stringify(person))])
    .select('approver_members.ref');
}

/**
 * Leaves out what is not asked of the authors of a release, where a person is
 * one of these.
 *
 * @internal
 */
export function withoutAuthors(
  asks: Knex.QueryBuilder,
  db: Knex,
  person: string,
): void {
  asks.where(open =>
    open
      .whereNull(`${ASKS}.not_by`)
      .orWhere(others =>
        others
          .whereNot(`${ASKS}.not_by`, person)
          .whereNotExists(
            ofSameRelease(
              db('release_authors').where('release_authors.author', person),
              'release_authors',
            ),
          ),
      ),
  );
}

/** The votes of a person on the release that asks. @internal */
export function liveVotesOf(db: Knex, person: string): Knex.QueryBuilder {
  return ofSameRelease(
    db('votes')
      .where('votes.voter', person)
      .whereNull('votes.withdrawn_at')
      .whereNull('votes.voided_at'),
    'votes',
  );
}

/** The same on the gate that asks. @internal */
export function votesOnGate(db: Knex, person: string): Knex.QueryBuilder {
  return liveVotesOf(db, person).whereRaw('votes.gate_id = ??', [
    `${ASKS}.target`,
  ]);
}

function ofSameRelease(
  rows: Knex.QueryBuilder,
  table: string,
): Knex.QueryBuilder {
  return rows
    .whereRaw('?? = ??', [`${table}.release_id`, `${ASKS}.release_id`])
    .select(`${table}.release_id`);
}
