import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { createReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { entityParts } from './extensions/entityParts';
import { homeWidgets } from './extensions/homeWidgets';
import {
  importPage,
  planAction,
  planPage,
  releasePage,
  releasesPage,
} from './extensions/pages';
import { searchParts } from './extensions/searchParts';
import { subPages } from './extensions/subPages';
import { releaseRouteRef, rootRouteRef } from './screens/routes';
import { releasesApiRef } from './shared/api';

const releasesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: releasesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createReleasesClient(deps),
    }),
});

/**
 * The releases plugin for the new frontend system.
 *
 * @public
 */
export const releasesPlugin = createFrontendPlugin({
  pluginId: 'releases',
  title: 'Releases',
  icon: <RiRocketLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    release: releaseRouteRef,
  },
  extensions: [
    releasesApi,
    releasesPage,
    ...subPages,
    planAction,
    releasePage,
    planPage,
    importPage,
    ...entityParts,
    ...searchParts,
    ...homeWidgets,
  ],
});
