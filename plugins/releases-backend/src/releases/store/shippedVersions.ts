import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, StoredInstant, toOptionalIso } from '../../platform';

/** What is out. */
const OUT: readonly ReleaseState[] = ['verifying', 'completed'];

/** What is going to be out. */
const COMING: readonly ReleaseState[] = [
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
];

/** A release that ships a version of a component to an environment. @internal */
export interface ShippedVersion {
  entityRef: string;
  environment: string;
  id: string;
  name: string;
  version: string;
  /** When it went out, or its planned start. */
  at?: string;
}

interface ShippedRow {
  entity_ref: string;
  environment: string;
  release_id: string;
  name: string;
  to_version: string;
  is_out: boolean | number;
  at: StoredInstant | null;
}

/** Makes subqueries for the ids of releases. */
type Ids = () => Knex.QueryBuilder;

function shipping(
  db: Knex,
  states: readonly ReleaseState[],
  readable: Ids,
): Knex.QueryBuilder {
  return db('release_components as shipped')
    .where('shipped.archived', false)
    .whereNotNull('shipped.to_version')
    .whereIn('shipped.state', states)
    .whereIn('shipped.release_id', readable());
}

/**
 * The release that went out last and the one that comes next, of each of some
 * components in each environment, in one statement.
 *
 * @internal
 */
export async function lastAndNext(
  db: Knex,
  readable: Ids,
  entityRefs: readonly string[],
): Promise<{ last: ShippedVersion[]; next: ShippedVersion[] }> {
  const ranked = (isOut: boolean, at: string, direction: 'asc' | 'desc') =>
    shipping(db, isOut ? OUT : COMING, readable)
      .where(anyOf(db, 'shipped.entity_ref', entityRefs))
      .select(
        'shipped.entity_ref',
        'shipped.environment',
        'shipped.release_id',
        'shipped.to_version',
        { at },
        db.raw('? as is_out', [isOut ? 1 : 0]),
        db.raw(
          `row_number() over (partition by shipped.entity_ref, shipped.environment order by ${at} is null, ${at} ${direction}, shipped.release_id ${direction}) as place`,
        ),
      );
  const rows: ShippedRow[] = await db
    .from(
      ranked(true, 'shipped.released_at', 'desc')
        .unionAll(ranked(false, 'shipped.window_start', 'asc'))
        .as('ranked'),
    )
    .join('releases', 'releases.id', 'ranked.release_id')
    .where('ranked.place', 1)
    .select('ranked.*', 'releases.name');
  const versionsOf = (isOut: boolean) =>
    rows.filter(row => Boolean(Number(row.is_out)) === isOut).map(toShipped);
  return { last: versionsOf(true), next: versionsOf(false) };
}

/**
 * Selects what was released last, of each component in each environment, as
 * `shipped.entity_ref`, `shipped.environment` and `shipped.to_version`.
 *
 * @internal
 */
export function lastShipped(db: Knex, readable: Ids): Knex.QueryBuilder {
  const later = db('release_components as later')
    .whereRaw('later.entity_ref = shipped.entity_ref')
    .whereRaw('later.environment = shipped.environment')
    .where('later.archived', false)
    .whereNotNull('later.to_version')
    .whereIn('later.state', OUT)
    .whereIn('later.release_id', readable())
    .whereRaw(
      '(later.released_at > shipped.released_at or (later.released_at = shipped.released_at and later.release_id > shipped.release_id))',
    );
  return shipping(db, OUT, readable).whereNotExists(later);
}

function toShipped(row: ShippedRow): ShippedVersion {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    id: row.release_id,
    name: row.name,
    version: row.to_version,
    at: toOptionalIso(row.at),
  };
}
