import {
  coreExtensionData,
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { KnownSubPages } from '../screens/KnownSubPages';
import { loadPageWithTabs } from '../screens/load';
import { releaseRouteRef, rootRouteRef } from '../screens/routes';

export const releasesPage = PageBlueprint.makeWithOverrides({
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

export const planAction = PluginHeaderActionBlueprint.make({
  name: 'plan',
  params: {
    loader: () =>
      import('../screens/PlanAction').then(({ PlanAction }) => <PlanAction />),
  },
});

export const releasePage = PageBlueprint.make({
  name: 'release',
  params: {
    path: '/releases/release/:id',
    noHeader: true,
    routeRef: releaseRouteRef,
    loader: loadPageWithTabs(() =>
      import('../pages/release/ReleaseRoutes').then(
        module => module.ReleaseRoutes,
      ),
    ),
  },
});

/** Without a route reference a page has no place in the navigation. */
export const planPage = PageBlueprint.make({
  name: 'plan',
  params: {
    path: '/releases/plan',
    noHeader: true,
    loader: loadPageWithTabs(() =>
      import('../pages/plan/PlanReleasePage').then(
        module => module.PlanReleasePage,
      ),
    ),
  },
});

export const importPage = PageBlueprint.make({
  name: 'import',
  params: {
    path: '/releases/import',
    noHeader: true,
    loader: loadPageWithTabs(() =>
      import('../pages/import/ImportPage').then(module => module.ImportPage),
    ),
  },
});
