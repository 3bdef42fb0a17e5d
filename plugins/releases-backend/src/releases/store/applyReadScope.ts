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

/**
 * Narrows a query of the table `releases` to what its caller may read.
 *
 * @internal
 */
export function applyReadScope(
  db: Knex,
  dependencies: DependencyScope,
  query: Knex.QueryBuilder,
  scope: ReadScope,
): void {
  function applyCondition(
    target: Knex.QueryBuilder,
    { key, values }: ReleaseCondition,
  ) {
    switch (key) {
      case 'ownerRef':
        target.where(anyOf(db, 'releases.owner_ref', values));
        break;
      case 'environment':
        target.where(anyOf(db, 'releases.environment', values));
        break;
      case 'state':
        target.where(anyOf(db, 'releases.state', values));
        break;
      case 'tag':
        target.whereExists(hasTagOf(db, values));
        break;
      default:
        target.whereIn(
          'releases.id',
          shipsOneOf(db, dependencies.componentRefsIn({ ownerRefs: values })),
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
        criteria.anyOf.forEach(part =>
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
