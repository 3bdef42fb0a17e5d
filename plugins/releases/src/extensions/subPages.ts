import {
  createRouteRef,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { releaseConfigurePermission } from '@slipway/backstage-plugin-releases-common';
import { loadPage } from '../screens/load';

const calendarSubPage = SubPageBlueprint.make({
  name: 'calendar',
  params: {
    path: 'calendar',
    title: 'Calendar',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('../pages/calendar/CalendarPage').then(
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
      import('../pages/work/MyWorkPage').then(module => module.MyWorkPage),
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
      import('../pages/timeline/TimelinePage').then(
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
      import('../pages/list/ListPage').then(module => module.ListPage),
    ),
  },
});

const environmentsSubPage = SubPageBlueprint.make({
  name: 'environments',
  params: {
    path: 'environments',
    title: 'Environments',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('../pages/environments/EnvironmentsPage').then(
        module => module.EnvironmentsPage,
      ),
    ),
  },
});

const deploymentsSubPage = SubPageBlueprint.make({
  name: 'deployments',
  params: {
    path: 'deployments',
    title: 'Deployments',
    routeRef: createRouteRef(),
    loader: loadPage(() =>
      import('../pages/deployments/DeploymentRoutes').then(
        module => module.DeploymentRoutes,
      ),
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
      import('../pages/windows/WindowRoutes').then(
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
      import('../pages/bookings/BookingRoutes').then(
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
      import('../pages/trains/TrainRoutes').then(module => module.TrainRoutes),
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
      import('../pages/conflicts/ConflictRoutes').then(
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
      import('../pages/risks/RisksPage').then(module => module.RisksPage),
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
      import('../pages/reviews/ReviewRoutes').then(
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
      import('../pages/policies/PolicyRoutes').then(
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
      import('../pages/administration/AdministrationPage').then(
        module => module.AdministrationPage,
      ),
    ),
  },
});

/** The sub-pages of Releases, in the order of their tabs. */
export const subPages = [
  calendarSubPage,
  myWorkSubPage,
  timelineSubPage,
  listSubPage,
  environmentsSubPage,
  deploymentsSubPage,
  windowsSubPage,
  bookingsSubPage,
  trainsSubPage,
  conflictsSubPage,
  risksSubPage,
  reviewsSubPage,
  policiesSubPage,
  administrationSubPage,
];
