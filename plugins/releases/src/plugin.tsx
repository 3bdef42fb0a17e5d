import {
  ApiBlueprint,
  createFrontendPlugin,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiRocketLine } from '@remixicon/react';
import { ReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { releasesApiRef } from './api/releasesApiRef';
import { releaseRouteRef, rootRouteRef } from './routes';

const releasesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: releasesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ReleasesClient(deps),
    }),
});

const releasesPage = PageBlueprint.make({
  params: {
    path: '/releases',
    title: 'Releases',
    icon: <RiRocketLine />,
    routeRef: rootRouteRef,
  },
});

const calendarSubPage = SubPageBlueprint.make({
  name: 'calendar',
  params: {
    path: 'calendar',
    title: 'Calendar',
    routeRef: createRouteRef(),
    loader: () =>
      import('./screens').then(({ CalendarScreen }) => <CalendarScreen />),
  },
});

const listSubPage = SubPageBlueprint.make({
  name: 'list',
  params: {
    path: 'list',
    title: 'Releases',
    routeRef: createRouteRef(),
    loader: () => import('./screens').then(({ ListScreen }) => <ListScreen />),
  },
});

const planAction = PluginHeaderActionBlueprint.make({
  name: 'plan',
  params: {
    loader: () => import('./screens').then(({ PlanAction }) => <PlanAction />),
  },
});

const releasePage = PageBlueprint.make({
  name: 'release',
  params: {
    path: '/releases/release/:id',
    routeRef: releaseRouteRef,
    loader: () =>
      import('./screens').then(({ ReleaseScreen }) => <ReleaseScreen />),
  },
});

/** Without a route reference a page has no place in the navigation. */
const planPage = PageBlueprint.make({
  name: 'plan',
  params: {
    path: '/releases/plan',
    loader: () => import('./screens').then(({ PlanScreen }) => <PlanScreen />),
  },
});

const importPage = PageBlueprint.make({
  name: 'import',
  params: {
    path: '/releases/import',
    loader: () =>
      import('./screens').then(({ ImportScreen }) => <ImportScreen />),
  },
});

/** Only what can be released: other kinds through the extension's own filter. */
const RELEASABLE = { kind: 'component' };

const entityReleases = EntityContentBlueprint.make({
  name: 'releases',
  params: {
    path: '/releases',
    title: 'Releases',
    group: 'deployment',
    icon: <RiRocketLine />,
    filter: RELEASABLE,
    loader: () =>
      import('./screens').then(({ EntityReleasesScreen }) => (
        <EntityReleasesScreen />
      )),
  },
});

const entityReadiness = EntityContentBlueprint.make({
  name: 'readiness',
  params: {
    path: '/readiness',
    title: 'Readiness',
    group: 'deployment',
    filter: RELEASABLE,
    loader: () =>
      import('./screens').then(({ EntityReadinessScreen }) => (
        <EntityReadinessScreen />
      )),
  },
});

const entityNextRelease = EntityCardBlueprint.make({
  name: 'next-release',
  params: {
    type: 'info',
    filter: RELEASABLE,
    loader: () =>
      import('./screens').then(({ EntityNextReleaseScreen }) => (
        <EntityNextReleaseScreen />
      )),
  },
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
    calendarSubPage,
    listSubPage,
    planAction,
    releasePage,
    planPage,
    importPage,
    entityReleases,
    entityReadiness,
    entityNextRelease,
  ],
});
