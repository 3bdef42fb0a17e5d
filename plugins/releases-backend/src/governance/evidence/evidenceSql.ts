import { Knex } from 'knex';
import { anyOf } from '../../platform';
import { EVIDENCE_TABLE } from './evidenceRow';

/** A component and the version of it that is looked for. @internal */
export interface BroughtVersion {
  ref: string;
  version: string;
}

/** A query for components and versions, as rows of `ref` and `version`. @internal */
export function broughtVersions(
  db: Knex,
  brought: readonly BroughtVersion[],
): Knex.QueryBuilder {
  return db.select('ref', 'version').from(
    db.client.config.client === 'pg'
      ? db.raw('unnest(?::text[], ?::text[]) as brought(ref, version)', [
          brought.map(({ ref }) => ref),
          brought.map(({ version }) => version),
        ])
      : db
          .select(
            db.raw("json_extract(value, '$.ref') as ref"),
            db.raw("json_extract(value, '$.version') as version"),
          )
          .from(db.raw('json_each(?)', [JSON.stringify(brought)]))
          .as('brought'),
  );
}

/**
 * Selects the latest evidence of each of some components, or releases.
 *
 * @param limit - how much of each
 * @internal
 */
export function latestOfEach(
  db: Knex,
  of: {
    column: 'entity_ref' | 'release_id';
    values: readonly string[];
    limit: number;
    columns: readonly string[];
  },
): Knex.QueryBuilder {
  const { column, values, limit, columns } = of;
  if (db.client.config.client === 'pg') {
    const latest = db(EVIDENCE_TABLE)
      .whereRaw('?? = wanted.value', [column])
      .orderByRaw('occurred_at desc, id desc')
      .limit(limit)
      .select(columns);
    return db
      .from(
        db.raw('unnest(?::text[]) as wanted(value) cross join lateral ?', [
          [...values],
          latest.as('latest'),
        ]),
      )
      .select(columns.map(name => `latest.${name}`));
  }
  const ranked = db(EVIDENCE_TABLE)
    .where(anyOf(db, column, values))
    .select(
      ...columns,
      db.raw(
        'row_number() over (partition by ?? order by occurred_at desc, id desc) as place',
        [column],
      ),
    );
  return db
    .from(ranked.as('ranked'))
    .where('place', '<=', limit)
    .select(columns);
}
