import {
  entitiesNamedBy,
  ErrorDetail,
  NamedEntity,
  unknownEntityDetail,
} from '@slipway/backstage-plugin-releases-common';
import { CatalogAnswer } from './EntityChecker';

type Naming = Parameters<typeof entitiesNamedBy>[0];

/**
 * The entities that a release names and did not name before. Only these have to
 * be in the catalog, so that one that left it does not stop other changes.
 *
 * @param before - the release as it is, where it is already there
 * @internal
 */
export function newlyNamed(next: Naming, before?: Naming): NamedEntity[] {
  const known = new Set(
    before && entitiesNamedBy(before).map(({ entityRef }) => entityRef),
  );
  return entitiesNamedBy(next).filter(({ entityRef }) => !known.has(entityRef));
}

/** What is wrong with naming entities that the catalog does not have. @internal */
export function unknownDetails(
  { unknown }: Pick<CatalogAnswer, 'unknown'>,
  named: readonly NamedEntity[],
): ErrorDetail[] {
  return named
    .filter(({ entityRef }) => unknown.has(entityRef))
    .map(unknownEntityDetail);
}
