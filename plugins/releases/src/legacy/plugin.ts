import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import {
  createSearchResultListItemExtension,
  SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { createReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { isReleasesResult } from '../search/isReleasesResult';
import { releasesApiRef } from '../shared/api';
import { loadItem, loadPart } from './loadPart';
import { rootRouteRef } from './routes';

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
      factory: deps => createReleasesClient(deps),
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
      lazy: loadPart(() =>
        import('../entity/EntityReleasesContent').then(
          module => module.EntityReleasesContent,
        ),
      ),
    },
  }),
);

/**
 * The tab Releases on the page of a system, a domain, a group or a user.
 *
 * @public
 */
export const EntityRollUpContent = releasesPlugin.provide(
  createComponentExtension({
    name: 'EntityRollUpContent',
    component: {
      lazy: loadPart(() =>
        import('../entity/EntityRollUpContent').then(
          module => module.EntityRollUpContent,
        ),
      ),
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
      lazy: loadPart(() =>
        import('../entity/EntityReadinessContent').then(
          module => module.EntityReadinessContent,
        ),
      ),
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
      lazy: loadPart(() =>
        import('../entity/EntityNextReleaseCard').then(
          module => module.EntityNextReleaseCard,
        ),
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
      lazy: loadPart(() =>
        import('../entity/EntityDependsOnReleasesCard').then(
          module => module.EntityDependsOnReleasesCard,
        ),
      ),
    },
  }),
);

/**
 * A release, a window or a train among the results of the search: add it to
 * the children of `SearchResult`.
 *
 * @public
 */
export const ReleasesSearchResultListItem: (
  props: SearchResultListItemExtensionProps,
) => JSX.Element | null = releasesPlugin.provide(
  createSearchResultListItemExtension({
    name: 'ReleasesSearchResultListItem',
    component: loadItem(() =>
      import('../search/ReleasesSearchResult').then(
        module => module.ReleasesSearchResult,
      ),
    ),
    predicate: isReleasesResult,
  }),
);

/**
 * The card of what waits for the signed-in person, for the home page.
 *
 * @public
 */
export const HomePageWaitingForMe = releasesPlugin.provide(
  createCardExtension({
    name: 'HomePageWaitingForMe',
    title: 'Waiting for me',
    description: 'What releases ask of you, the most urgent first',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
    components: async () => ({
      Content: await loadPart(() =>
        import('../governance/work').then(module => module.WorkBrief),
      )(),
    }),
  }),
);

/**
 * The card of the next releases of the signed-in person, for the home page.
 *
 * @public
 */
export const HomePageMyReleases = releasesPlugin.provide(
  createCardExtension({
    name: 'HomePageMyReleases',
    title: 'My releases',
    description: 'The next releases that you or your groups own or manage',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
    components: async () => ({
      Content: await loadPart(() =>
        import('../releases/list').then(module => module.MyReleases),
      )(),
    }),
  }),
);
