import { CatalogApi } from '@backstage/catalog-client';
import {
  entitiesNamedBy,
  importedReleaseSchema,
  ImportLine,
  LineProblem,
  unknownEntityDetail,
} from '@slipway/backstage-plugin-releases-common';

/**
 * Asks the catalog for every entity that the releases of a file name, and
 * tells the lines that name one which it does not have.
 */
export async function checkReferences(
  catalog: Pick<CatalogApi, 'getEntitiesByRefs'>,
  lines: readonly ImportLine[],
): Promise<LineProblem[]> {
  const named = lines.map(({ line, release }) => ({
    line,
    entities: entitiesNamedBy(importedReleaseSchema.parse(release)),
  }));
  const entityRefs = [
    ...new Set(
      named.flatMap(({ entities }) =>
        entities.map(({ entityRef }) => entityRef),
      ),
    ),
  ];
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs,
    fields: ['kind'],
  });
  const unknown = new Set(entityRefs.filter((_, index) => !items[index]));
  return named.flatMap(({ line, entities }) => {
    const errors = entities
      .filter(({ entityRef }) => unknown.has(entityRef))
      .map(unknownEntityDetail);
    return errors.length > 0 ? [{ line, errors }] : [];
  });
}
