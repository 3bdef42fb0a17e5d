import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Entity, RELATION_HAS_MEMBER } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { releasesServiceRef } from '@slipway/backstage-plugin-releases-node';
import { setTimeout as wait } from 'node:timers/promises';
import { demoBookings } from './demoBookings';
import { demoDeployments } from './demoDeployments';
import { demoEvidence } from './demoEvidence';
import { demoReleases } from './demoReleases';
import { demoStories, entitiesOfStories } from './demoStories';
import { refreshDependencies } from './refreshDependencies';
import { seedReleases } from './seedReleases';
import { seedReviews } from './seedReviews';
import { seedStories, signInCast } from './seedStories';
import { seedTrain } from './seedTrain';

const CATALOG_ATTEMPTS = 60;
const CATALOG_PAUSE_MS = 2_000;

/** Whether the catalog knows who belongs to a group, where it is one. */
function isComplete({ kind, relations = [] }: Entity): boolean {
  return (
    kind !== 'Group' ||
    relations.some(({ type }) => type === RELATION_HAS_MEMBER)
  );
}

/**
 * Fills an empty portal with the demo's releases, once, as soon as the catalog
 * has the demo's components.
 */
export const releasesModuleDemo = createBackendModule({
  pluginId: 'releases',
  moduleId: 'demo',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        releases: releasesServiceRef,
      },
      async init({ auth, catalog, discovery, lifecycle, logger, releases }) {
        const stopped = new AbortController();
        lifecycle.addShutdownHook(() => stopped.abort());

        const hasDemoCatalog = async (refs: string[]) => {
          for (let attempt = 0; attempt < CATALOG_ATTEMPTS; attempt += 1) {
            const { items } = await catalog.getEntitiesByRefs(
              {
                entityRefs: refs,
                fields: ['metadata.name', 'kind', 'relations'],
              },
              { credentials: await auth.getOwnServiceCredentials() },
            );
            if (items.every(item => item && isComplete(item))) {
              return true;
            }
            await wait(CATALOG_PAUSE_MS, undefined, { signal: stopped.signal });
          }
          return false;
        };

        const seed = async () => {
          const now = new Date();
          const rows = demoReleases(now);
          const stories = demoStories(now);
          const imported = await seedReleases({
            rows,
            credentials: () => auth.getOwnServiceCredentials(),
            hasEntities: refs =>
              hasDemoCatalog([...refs, ...entitiesOfStories(stories)]),
            releases,
            logger,
          });
          if (imported) {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: 'releases',
            });
            const client = createReleasesClient({ discoveryApi: discovery });
            const train = await seedTrain({
              now,
              rows,
              imported,
              client,
              token,
            });
            await client.ingestEvidence(
              { items: demoEvidence(now) },
              { token },
            );
            for (const booking of demoBookings(now)) {
              await client.createBooking(booking, { token });
            }
            // Policies select by what the catalog says of components.
            await refreshDependencies(client, {
              token,
              signal: stopped.signal,
            });
            for (const deployment of demoDeployments(now)) {
              await client.recordDeployment(deployment, { token });
            }
            const cast = await signInCast({ client, discovery, logger });
            if (cast) {
              await seedStories(stories, cast);
              await seedReviews({
                now,
                rows,
                imported,
                trainId: train.id,
                cast,
              });
            }
          }
        };

        lifecycle.addStartupHook(() => {
          seed().catch(error => {
            if (!stopped.signal.aborted) {
              logger.error('The demo releases could not be written', error);
            }
          });
        });
      },
    });
  },
});
