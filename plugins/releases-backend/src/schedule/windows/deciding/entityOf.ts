import { parseEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/**
 * What a reference alone tells of an entity that the snapshot lacks, so that a
 * freeze of everything of its kind still holds for it.
 *
 * @internal
 */
export function entityByName(entityRef: string): JsonObject {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return { kind, metadata: { name, namespace } };
}
