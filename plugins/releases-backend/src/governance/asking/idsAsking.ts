import { Knex } from 'knex';
import {
  ASKS,
  liveVotesOf,
  refsOf,
  votesOnGate,
  withoutAuthors,
} from './askConditions';
import { AskKind } from './ReleaseAsk';

/**
 * Selects the ids of the releases that wait for the vote of a person, by what
 * was last read of who belongs to whom.
 *
 * @param person - in lower case
 * @internal
 */
export function idsAskingVote(db: Knex, person: string): Knex.QueryBuilder {
  return asksOpenTo(db, 'vote', person)
    .whereIn(`${ASKS}.ref`, refsOf(db, person))
    .whereNotExists(votesOnGate(db, person));
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
    .where(`${ASKS}.until`, '>', now)
    .whereNotExists(liveVotesOf(db, person));
}

function asksOpenTo(
  db: Knex,
  kind: AskKind,
  person: string,
): Knex.QueryBuilder {
  return db(ASKS)
    .where(`${ASKS}.kind`, kind)
    .modify(withoutAuthors, db, person)
    .select(`${ASKS}.release_id`);
}
