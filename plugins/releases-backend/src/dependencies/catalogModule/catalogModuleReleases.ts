import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { Debouncer } from '../../platform';
import { EntityChangeProcessor } from './EntityChangeProcessor';
import { CATALOG_ENTITIES_CHANGED_TOPIC } from '../refresh/topic';

const GATHERING = { quietMs: 500, maxWaitMs: 1_000 };

/**
 * Makes the catalog say when entities came or changed, at most about once a
 * second.
 *
 * @public
 */
export const catalogModuleReleases = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'releases-entity-changes',
  register(reg) {
    reg.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ processing, events, lifecycle, logger }) {
        const changed = new Set<string>();
        const publishing = new Debouncer(GATHERING, async () => {
          const entityRefs = [...changed];
          changed.clear();
          try {
            await events.publish({
              topic: CATALOG_ENTITIES_CHANGED_TOPIC,
              eventPayload: { entityRefs },
            });
          } catch (error) {
            logger.warn(
              `The change of ${entityRefs.length} entities could not be published`,
              toError(error),
            );
          }
        });
        processing.addProcessor(
          new EntityChangeProcessor(entityRef => {
            changed.add(entityRef);
            publishing.trigger();
          }),
        );
        lifecycle.addShutdownHook(async () => publishing.stop());
      },
    });
  },
});
