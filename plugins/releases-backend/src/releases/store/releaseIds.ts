import { OPEN_STATES } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, toDate } from '../../platform';
import { isPending, UNAPPROVED_STATES } from '../record/releaseStatus';

/** Which planned starts to look at. @internal */
export interface StartFilter {
  environments?: readonly string[];
  /** Absent: at any time. */
  within?: { from: Date; to: Date; orBefore: Date };
}

/** Selects the ids of the open releases that require one of these entities. @internal */
export function idsRequiring(
  db: Knex,
  entityRefs: readonly string[],
): Knex.QueryBuilder {
  return db('release_requirements')
    .where(anyOf(db, 'required_ref', entityRefs))
    .select('release_id');
}

/** Selects the ids of the releases that ship one of these. @internal */
export function idsShipping(
  db: Knex,
  entityRefs: readonly string[],
): Knex.QueryBuilder {
  return db('release_components')
    .where(anyOf(db, 'entity_ref', entityRefs))
    .select('release_id');
}

/** Selects the ids of the releases that ship or are owned by one of these. @internal */
export function idsNaming(
  db: Knex,
  entityRefs: readonly string[],
): Knex.QueryBuilder {
  return idsShipping(db, entityRefs).union(
    db('releases').where(anyOf(db, 'owner_ref', entityRefs)).select('id'),
  );
}

/** Selects the ids of the releases that are planned to start at some time. @internal */
export function idsStarting(
  db: Knex,
  { environments, within }: StartFilter,
): Knex.QueryBuilder {
  const ids = idsPending(db).whereNotNull('window_start');
  if (environments) {
    ids.where(anyOf(db, 'environment', environments));
  }
  if (within) {
    ids.where(part =>
      part
        .where(span =>
          span
            .where('window_start', '>=', within.from)
            .where('window_start', '<', within.to),
        )
        .orWhere('window_start', '<=', within.orBefore),
    );
  }
  return ids;
}

/** Selects the ids of the releases that are planned to start in a span, its end excluded. @internal */
export function idsPlannedIn(
  db: Knex,
  span: { from: string; to: string },
): Knex.QueryBuilder {
  return idsNotCalledOff(db)
    .where('window_start', '>=', toDate(span.from))
    .where('window_start', '<', toDate(span.to));
}

/**
 * Selects the ids of the releases aboard a train.
 *
 * @param departure - absent: of a train that leaves once
 * @internal
 */
export function idsAboard(
  db: Knex,
  trainId: string,
  departure?: string,
): Knex.QueryBuilder {
  const ids = idsNotCalledOff(db).where('train_id', trainId);
  return departure === undefined
    ? ids
    : ids.where('train_departure', toDate(departure));
}

function idsNotCalledOff(db: Knex): Knex.QueryBuilder {
  return db('releases')
    .whereNull('archived_at')
    .whereNot('state', 'cancelled')
    .select('releases.id');
}

/** Selects the ids of the releases that have not gone out. @internal */
export function idsPending(db: Knex): Knex.QueryBuilder {
  return db('releases')
    .whereIn('state', OPEN_STATES.filter(isPending))
    .whereNull('archived_at')
    .select('id');
}

/** Selects the ids of the releases that are yet to be approved. @internal */
export function idsUnapproved(
  db: Knex,
  environments?: readonly string[],
): Knex.QueryBuilder {
  const ids = db('releases')
    .whereIn('state', UNAPPROVED_STATES)
    .whereNull('archived_at')
    .select('id');
  return environments ? ids.where(anyOf(db, 'environment', environments)) : ids;
}
