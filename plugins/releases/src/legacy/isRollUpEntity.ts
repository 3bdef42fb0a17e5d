import { Entity } from '@backstage/catalog-model';
import { ROLL_UP_KINDS } from '../entity/rollUpScope';

const KINDS: readonly string[] = ROLL_UP_KINDS;

/**
 * Whether releases are rolled up for an entity: for systems, domains, groups
 * and users. For `if` of `EntityLayout.Route`.
 *
 * @public
 */
export function isRollUpEntity(entity: Entity): boolean {
  return KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
