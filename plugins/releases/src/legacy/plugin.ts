import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { releasesApiRef } from '../api/releasesApiRef';

/** @internal */
export const rootRouteRef = createRouteRef({ id: 'releases' });

/**
 * The releases plugin for the old frontend system.
 *
 * @public
 */
export const releasesPlugin = createPlugin({
  id: 'releases',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: releasesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ReleasesClient(deps),
    }),
  ],
});

/**
 * The releases of everybody, and the page of each: mount it at `/releases`.
 *
 * @public
 */
export const ReleasesPage: () => JSX.Element = releasesPlugin.provide(
  createRoutableExtension({
    name: 'ReleasesPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./LegacyReleasesPage').then(module => module.LegacyReleasesPage),
  }),
);

/**
 * The tab Releases of an entity page.
 *
 * @public
 */
export const EntityReleasesContent = releasesPlugin.provide(
  createComponentExtension({
    name: 'EntityReleasesContent',
    component: {
      lazy: () =>
        import('./entityScreens').then(module => module.EntityReleasesScreen),
    },
  }),
);

/**
 * The tab Readiness of an entity page.
 *
 * @public
 */
export const EntityReadinessContent = releasesPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessContent',
    component: {
      lazy: () =>
        import('./entityScreens').then(module => module.EntityReadinessScreen),
    },
  }),
);

/**
 * The card of the next release, for the overview of an entity page.
 *
 * @public
 */
export const EntityNextReleaseCard = releasesPlugin.provide(
  createComponentExtension({
    name: 'EntityNextReleaseCard',
    component: {
      lazy: () =>
        import('./entityScreens').then(
          module => module.EntityNextReleaseScreen,
        ),
    },
  }),
);

/**
 * The card of the releases in a system or a domain and of those that they
 * depend on, for the overview of its page.
 *
 * @public
 */
export const EntityDependsOnReleasesCard = releasesPlugin.provide(
  createComponentExtension({
    name: 'EntityDependsOnReleasesCard',
    component: {
      lazy: () =>
        import('./entityScreens').then(
          module => module.EntityDependsOnReleasesScreen,
        ),
    },
  }),
);
