import {
  ApiBlueprint,
  coreExtensionData,
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
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  RiRocketLine,
  RiScales3Line,
  RiSnowflakeLine,
  RiTrainLine,
} from '@remixicon/react';
import {
  createReleasesClient,
  releaseConfigurePermission,
  RELEASES_SEARCH_TYPES,
} from '@slipway/backstage-plugin-releases-common';
import { ROLL_UP_KINDS } from './entity/rollUpScope';
import { KnownSubPages } from './screens/KnownSubPages';
import { loadItem, loadPage, loadPageWithTabs, loadPart } from './screens/load';
import { releaseRouteRef, rootRouteRef } from './screens/routes';
import { isReleasesResult } from './search/isReleasesResult';
import { releasesApiRef } from './shared/api';

const releasesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: releasesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createReleasesClient(deps),
    }),
});

const releasesPage = PageBlueprint.makeWithOverrides({
  *factory(originalFactory, { config, inputs }) {
    const title = config.title ?? 'Releases';
    const icon = <RiRocketLine />;
    const page = originalFactory({
      path: '/releases',
      title,
      icon,
      routeRef: rootRouteRef,
    });
    yield coreExtensionData.routePath(page.get(coreExtensionData.routePath));
    yield coreExtensionData.routeRef(rootRouteRef);
    yield coreExtensionData.title(title);
    yield coreExtensionData.icon(icon);
    yield coreExtensionData.reactElement(
      <KnownSubPages
        title={title}
        icon={icon}
        paths={inputs.pages.map(sub => sub.get(coreExtensionData.routePath))}
      >
        {page.get(coreExtensionData.reactElement)}
      </KnownSubPages>,
    );
  },
});

const calendarSubPage = SubPageBlueprint.make({
  name: 'calendar',
  params: {
    path: 'calendar',
    title: 'Calendar',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/calendar/CalendarPage').then(
        module => module.CalendarPage,
      ),
    ),
  },
});

const myWorkSubPage = SubPageBlueprint.make({
  name: 'my-work',
  params: {
    path: 'my-work',
    // One line of its own on a phone, where tabs break at spaces.
    title: 'My\u00a0work',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/work/MyWorkPage').then(module => module.MyWorkPage),
    ),
  },
});

const timelineSubPage = SubPageBlueprint.make({
  name: 'timeline',
  params: {
    path: 'timeline',
    title: 'Timeline',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/timeline/TimelinePage').then(
        module => module.TimelinePage,
      ),
    ),
  },
});

const listSubPage = SubPageBlueprint.make({
  name: 'list',
  params: {
    path: 'list',
    title: 'List',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/list/ListPage').then(module => module.ListPage),
    ),
  },
});

const windowsSubPage = SubPageBlueprint.make({
  name: 'windows',
  params: {
    path: 'windows',
    title: 'Windows',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/windows/WindowRoutes').then(
        module => module.WindowRoutes,
      ),
    ),
  },
});

const bookingsSubPage = SubPageBlueprint.make({
  name: 'bookings',
  params: {
    path: 'bookings',
    title: 'Bookings',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/bookings/BookingRoutes').then(
        module => module.BookingRoutes,
      ),
    ),
  },
});

const trainsSubPage = SubPageBlueprint.make({
  name: 'trains',
  params: {
    path: 'trains',
    title: 'Trains',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/trains/TrainRoutes').then(module => module.TrainRoutes),
    ),
  },
});

const conflictsSubPage = SubPageBlueprint.make({
  name: 'conflicts',
  params: {
    path: 'conflicts',
    title: 'Conflicts',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/conflicts/ConflictRoutes').then(
        module => module.ConflictRoutes,
      ),
    ),
  },
});

const risksSubPage = SubPageBlueprint.make({
  name: 'risks',
  params: {
    path: 'risks',
    title: 'Risks',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/risks/RisksPage').then(module => module.RisksPage),
    ),
  },
});

const reviewsSubPage = SubPageBlueprint.make({
  name: 'reviews',
  params: {
    path: 'reviews',
    title: 'Reviews',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/reviews/ReviewRoutes').then(
        module => module.ReviewRoutes,
      ),
    ),
  },
});

const policiesSubPage = SubPageBlueprint.make({
  name: 'policies',
  params: {
    path: 'policies',
    title: 'Policies',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/policies/PolicyRoutes').then(
        module => module.PolicyRoutes,
      ),
    ),
  },
});

const administrationSubPage = SubPageBlueprint.make({
  name: 'administration',
  if: { permissions: { $contains: releaseConfigurePermission.name } },
  params: {
    path: 'administration',
    title: 'Administration',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('./pages/administration/AdministrationPage').then(
        module => module.AdministrationPage,
      ),
    ),
  },
});

const planAction = PluginHeaderActionBlueprint.make({
  name: 'plan',
  params: {
    loader: () =>
      import('./screens/PlanAction').then(({ PlanAction }) => <PlanAction />),
  },
});

const releasePage = PageBlueprint.make({
  name: 'release',
  params: {
    path: '/releases/release/:id',
    noHeader: true,
    routeRef: releaseRouteRef,
    loader: loadPageWithTabs(() =>
      import('./pages/release/ReleaseRoutes').then(
        module => module.ReleaseRoutes,
      ),
    ),
  },
});

/** Without a route reference a page has no place in the navigation. */
const planPage = PageBlueprint.make({
  name: 'plan',
  params: {
    path: '/releases/plan',
    noHeader: true,
    loader: loadPageWithTabs(() =>
      import('./pages/plan/PlanReleasePage').then(
        module => module.PlanReleasePage,
      ),
    ),
  },
});

const importPage = PageBlueprint.make({
  name: 'import',
  params: {
    path: '/releases/import',
    noHeader: true,
    loader: loadPageWithTabs(() =>
      import('./pages/import/ImportPage').then(module => module.ImportPage),
    ),
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
    loader: loadPart(() =>
      import('./entity/EntityReleasesContent').then(
        module => module.EntityReleasesContent,
      ),
    ),
  },
});

const entityReadiness = EntityContentBlueprint.make({
  name: 'readiness',
  params: {
    path: '/readiness',
    title: 'Readiness',
    group: 'deployment',
    filter: RELEASABLE,
    loader: loadPart(() =>
      import('./entity/EntityReadinessContent').then(
        module => module.EntityReadinessContent,
      ),
    ),
  },
});

const entityNextRelease = EntityCardBlueprint.make({
  name: 'next-release',
  params: {
    type: 'info',
    filter: { kind: { $in: ['component', 'resource'] } },
    loader: loadPart(() =>
      import('./entity/EntityNextReleaseCard').then(
        module => module.EntityNextReleaseCard,
      ),
    ),
  },
});

const entityRollUp = EntityContentBlueprint.make({
  name: 'roll-up',
  params: {
    path: '/releases',
    title: 'Releases',
    group: 'deployment',
    icon: <RiRocketLine />,
    filter: { kind: { $in: [...ROLL_UP_KINDS] } },
    loader: loadPart(() =>
      import('./entity/EntityRollUpContent').then(
        module => module.EntityRollUpContent,
      ),
    ),
  },
});

/** What rolls up the releases of components. */
const GROUPS = { kind: { $in: ['system', 'domain'] } };

const entityDependsOnReleases = EntityCardBlueprint.make({
  name: 'depends-on-releases',
  params: {
    type: 'info',
    filter: GROUPS,
    loader: loadPart(() =>
      import('./entity/EntityDependsOnReleasesCard').then(
        module => module.EntityDependsOnReleasesCard,
      ),
    ),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: isReleasesResult,
    component: loadItem(() =>
      import('./search/ReleasesSearchResult').then(
        module => module.ReleasesSearchResult,
      ),
    ),
  },
});

const searchReleases = SearchFilterResultTypeBlueprint.make({
  name: 'releases',
  params: {
    value: RELEASES_SEARCH_TYPES.release,
    name: 'Releases',
    icon: <RiRocketLine />,
  },
});

const searchWindows = SearchFilterResultTypeBlueprint.make({
  name: 'windows',
  params: {
    value: RELEASES_SEARCH_TYPES.window,
    name: 'Release windows',
    icon: <RiSnowflakeLine />,
  },
});

const searchTrains = SearchFilterResultTypeBlueprint.make({
  name: 'trains',
  params: {
    value: RELEASES_SEARCH_TYPES.train,
    name: 'Release trains',
    icon: <RiTrainLine />,
  },
});

const searchReviews = SearchFilterResultTypeBlueprint.make({
  name: 'reviews',
  params: {
    value: RELEASES_SEARCH_TYPES.review,
    name: 'Release reviews',
    icon: <RiScales3Line />,
  },
});

const waitingWidget = HomePageWidgetBlueprint.make({
  name: 'waiting',
  params: {
    name: 'ReleasesWaitingForMe',
    title: 'Waiting for me',
    description: 'What releases ask of you, the most urgent first',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
    components: () =>
      import('./screens/WaitingCard').then(({ WaitingCard }) => ({
        Content: WaitingCard,
      })),
  },
});

const myReleasesWidget = HomePageWidgetBlueprint.make({
  name: 'my-releases',
  params: {
    name: 'MyReleases',
    title: 'My releases',
    description: 'The next releases that you or your groups own or manage',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
    components: () =>
      import('./screens/MyReleasesCard').then(({ MyReleasesCard }) => ({
        Content: MyReleasesCard,
      })),
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
    myWorkSubPage,
    timelineSubPage,
    listSubPage,
    windowsSubPage,
    bookingsSubPage,
    trainsSubPage,
    conflictsSubPage,
    risksSubPage,
    reviewsSubPage,
    policiesSubPage,
    administrationSubPage,
    planAction,
    releasePage,
    planPage,
    importPage,
    entityReleases,
    entityReadiness,
    entityRollUp,
    entityNextRelease,
    entityDependsOnReleases,
    searchResult,
    searchReleases,
    searchWindows,
    searchTrains,
    searchReviews,
    waitingWidget,
    myReleasesWidget,
  ],
});
