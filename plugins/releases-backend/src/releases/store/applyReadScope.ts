import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { anyOf } from '../../platform';
import { ReadScope } from '../permissions/ReleaseAuthorizer';
import { ReleaseCondition } from '../permissions/releaseResource';
import { DependencyScope } from './DependencyScope';
import { hasTagOf, shipsOneOf } from './releaseSubqueries';

type Criteria = PermissionCriteria<ReleaseCondition>;

/** What the row of a release has itself. */
const COLUMNS: readonly string[] = ['ownerRef', 'environment', 'state'];

/** PostgreSQL asks one alternative after the other until one is true. */
function cheapFirst(alternatives: readonly Criteria[]): Criteria[] {
  const isCheap = (part: Criteria) =>
    'key' in part && COLUMNS.includes(part.key);
  return [
    ...alternatives.filter(isCheap),
    ...alternatives.filter(part => !isCheap(part)),
  ];
}

/** A table of releases that has the columns which conditions are about. @internal */
export interface ScopedTable {
  name: string;
  /** The column with the id of the release. */
  id: string;
  /** Few of its rows are left to ask about. */
  areFew?: boolean;
}

/**
 * Narrows a query of releases to what its caller may read.
 *
 * @param table - which of the query's tables has them; `releases`
 * @internal
 */
export function applyReadScope(
  db: Knex,
  dependencies: DependencyScope,
  query: Knex.QueryBuilder,
  scope: ReadScope,
  table: ScopedTable = { name: 'releases', id: 'id' },
): void {
  const { name, areFew } = table;
  const id = `${name}.${table.id}`;

  /** Looks up each of few releases; of many, finds all that pass once. */
  function applyShipping(target: Knex.QueryBuilder, refs: Knex.QueryBuilder) {
    const shipping = shipsOneOf(db, refs);
    if (areFew) {
      target.whereExists(
        shipping.whereRaw('?? = ??', ['release_components.release_id', id]),
      );
    } else {
      target.whereIn(id, shipping);
    }
  }

  function applyCondition(
    target: Knex.QueryBuilder,
    { key, values }: ReleaseCondition,
  ) {
    switch (key) {
      case 'ownerRef':
        target.where(anyOf(db, `${name}.owner_ref`, values));
        break;
      case 'environment':
        target.where(anyOf(db, `${name}.environment`, values));
        break;
      case 'state':
        target.where(anyOf(db, `${name}.state`, values));
        break;
      case 'tag':
        target.whereExists(hasTagOf(db, values, id));
        break;
      default:
        applyShipping(
          target,
          dependencies.componentRefsIn({ ownerRefs: values }),
        );
    }
  }

  function applyCriteria(target: Knex.QueryBuilder, criteria: Criteria): void {
    if (isNotCriteria(criteria)) {
      // Without an owner, `owner_ref in (…)` is neither true nor false in SQL,
      // and neither is its opposite; whether a row exists always is.
      target.whereNotExists(
        db.select(db.raw('1')).where(part => applyCriteria(part, criteria.not)),
      );
    } else if (isAndCriteria(criteria)) {
      criteria.allOf.forEach(part =>
        target.andWhere(inner => applyCriteria(inner, part)),
      );
    } else if (isOrCriteria(criteria)) {
      target.where(inner =>
        cheapFirst(criteria.anyOf).forEach(part =>
          inner.orWhere(either => applyCriteria(either, part)),
        ),
      );
    } else {
      applyCondition(target, criteria);
    }
  }

  if (scope === 'none') {
    query.whereRaw('1 = 0');
  } else if (scope !== 'all') {
    query.andWhere(part => applyCriteria(part, scope));
  }
}
