import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import { isFollowed } from '../derive/kinds';
import { entityFingerprint } from './entityFingerprint';

const CACHE_KEY = 'fingerprint';

/**
 * Notices entities that came or changed as the catalog processes them, which
 * it does again and again with those that did not.
 *
 * @internal
 */
export class EntityChangeProcessor implements CatalogProcessor {
  readonly #onChange: (entityRef: string) => void;

  constructor(onChange: (entityRef: string) => void) {
    this.#onChange = onChange;
  }

  getProcessorName(): string {
    return 'ReleasesEntityChangeProcessor';
  }

  /** After the processors that complete entities. */
  getPriority(): number {
    return 1000;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (isFollowed(entity.kind)) {
      const fingerprint = entityFingerprint(entity);
      if ((await cache.get<string>(CACHE_KEY)) !== fingerprint) {
        await cache.set(CACHE_KEY, fingerprint);
        this.#onChange(stringifyEntityRef(entity));
      }
    }
    return entity;
  }
}
