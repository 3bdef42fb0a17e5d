import { Entity } from '@backstage/catalog-model';

/**
 * Whether an entity can be released: components can. For `if` of
 * `EntityLayout.Route` and `EntitySwitch.Case`.
 *
 * @public
 */
export function isReleasableEntity(entity: Entity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'component';
}
