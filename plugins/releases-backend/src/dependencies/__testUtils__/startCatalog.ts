import {
  AuthService,
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  DefaultEventsService,
  EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { catalogModuleReleases } from '../catalogModule/catalogModuleReleases';

/** A catalog as portals run it, and what another plugin has of it. */
export interface RunningCatalog {
  catalog: CatalogService;
  auth: AuthService;
  events: EventsService;
  /** Makes some entities all that there is. */
  provide(entities: readonly Entity[]): Promise<void>;
  stop(): Promise<void>;
}

const LOCATION = 'url:https://example.com/catalog.yaml';

function located(entity: Entity) {
  return {
    entity: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          [ANNOTATION_LOCATION]: LOCATION,
          [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
        },
      },
    },
    locationKey: 'test',
  };
}

/**
 * Starts the real catalog backend with the module that tells of changes.
 *
 * @internal
 */
export async function startCatalog(): Promise<RunningCatalog> {
  let connection: EntityProviderConnection | undefined;
  let services: Pick<RunningCatalog, 'catalog' | 'auth'> | undefined;
  const events = DefaultEventsService.create({
    logger: mockServices.logger.mock(),
    useEventBus: 'never',
  });

  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleReleases,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test-entities',
        register: reg =>
          reg.registerInit({
            deps: { processing: catalogProcessingExtensionPoint },
            async init({ processing }) {
              processing.addEntityProvider({
                getProviderName: () => 'test',
                connect: async given => {
                  connection = given;
                },
              });
            },
          }),
      }),
      createBackendPlugin({
        pluginId: 'releases',
        register: reg =>
          reg.registerInit({
            deps: {
              catalog: catalogServiceRef,
              auth: coreServices.auth,
            },
            async init(deps) {
              services = deps;
            },
          }),
      }),
    ],
  });
  if (!services) {
    throw new Error('The test backend did not start the test plugin');
  }
  return {
    ...services,
    events,
    provide: async entities =>
      connection?.applyMutation({
        type: 'full',
        entities: entities.map(located),
      }),
    stop: async () => backend.stop(),
  };
}
