import { FlatRoutes } from '@backstage/core-app-api';
import { alertApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { SearchDocument } from '@backstage/plugin-search-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode } from 'react';
import { Route } from 'react-router-dom';
import './__testUtils__/everyScreen';
import { fakeReleasesApi } from './__testUtils__/fakeReleasesApi';
import { freezeTime } from './__testUtils__/freezeTime';
import {
  checkout,
  checkoutSystem,
  sampleEntities,
} from './__testUtils__/sampleEntities';
import { sampleRelease } from './__testUtils__/sampleReleases';
import {
  EntityDependsOnReleasesCard,
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  isReleasableEntity,
  isRollUpEntity,
  releasesApiRef,
  ReleasesPage,
  releasesPlugin,
  ReleasesSearchResultListItem,
  EntityRollUpContent,
} from './legacy';

const alerts = { post: jest.fn(), alert$: jest.fn() };

function renderAt(path: string, element: ReactNode, api = fakeReleasesApi()) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [releasesApiRef, api],
        [alertApiRef, alerts],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities })],
      ]}
    >
      <EntityProvider entity={checkout}>
        <FlatRoutes>
          <Route path="/releases" element={<ReleasesPage />} />
          <Route path="/entity" element={element} />
        </FlatRoutes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('the plugin in the old frontend system', () => {
  freezeTime();

  it('opens the calendar of everybody first, and the list on a tab', async () => {
    await renderAt('/releases', <div />);

    expect(
      await screen.findByRole('heading', { name: 'November 2026' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'List' }));
    expect(
      await screen.findByRole('row', { name: /checkout 5\.3\.0/ }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'List' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('opens the calendar as the address asks', async () => {
    await renderAt('/releases?date=2026-12-01', <div />);

    expect(
      await screen.findByRole('heading', { name: 'December 2026' }),
    ).toBeVisible();
  });

  it.each([
    ['/releases/release/checkout-5.3.0', 'list', 'Lifecycle'],
    ['/releases/release/checkout-5.3.0/readiness', 'region', 'Before approval'],
    ['/releases/release/checkout-5.3.0/edit', 'form', 'Edit checkout 5.3.0'],
    ['/releases/environments', 'grid', 'What runs where'],
    ['/releases/deployments', 'grid', 'The deployments'],
    ['/releases/deployments/to-production', 'region', 'Flags'],
    ['/releases/plan', 'form', 'Plan a release'],
    ['/releases/import', 'heading', 'Import releases'],
    ['/releases/xyz', 'region', 'Page not found'],
  ])('has a page at %s', async (path, role, name) => {
    await renderAt(path, <div />);

    expect(await screen.findByRole(role, { name })).toBeVisible();
  });

  it.each([
    ['/releases/release/checkout-5.3.0', 'checkout 5.3.0 · Releases'],
    ['/releases/trains/train/weekly', 'Weekly train · Releases'],
  ])('names the tab of the browser at %s', async (path, title) => {
    await renderAt(path, <div />);

    await waitFor(() => expect(document.title).toContain(title));
    expect(screen.getByRole('tab', { name: 'List' })).toBeVisible();
  });

  it.each([
    [<EntityReleasesContent />, 'History'],
    [<EntityReadinessContent />, 'What to do first'],
    [<EntityNextReleaseCard />, 'Next release'],
    [<EntityDependsOnReleasesCard />, 'Upcoming releases'],
  ])('has a part for the page of an entity: %#', async (element, name) => {
    await renderAt('/entity', element);

    expect(await screen.findByRole('region', { name })).toBeVisible();
  });

  it('rolls up releases on the page of a system', async () => {
    await renderAt(
      '/entity',
      <EntityProvider entity={checkoutSystem}>
        <EntityRollUpContent />
      </EntityProvider>,
    );

    expect(
      await screen.findByRole('region', { name: 'Ships next' }),
    ).toBeVisible();
  });

  it('shows a release among the results of the search', async () => {
    await renderAt(
      '/entity',
      <ReleasesSearchResultListItem
        result={
          {
            title: 'checkout',
            text: '',
            location: '/releases/release/checkout-5.3.0',
            releaseId: 'checkout-5.3.0',
            version: '5.3.0',
            environment: 'production',
            componentRefs: [],
          } as SearchDocument
        }
      />,
    );

    expect(
      await screen.findByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
  });

  it('links to where the page is mounted', async () => {
    await renderAt('/entity', <EntityNextReleaseCard />);

    expect(
      await screen.findByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
  });

  it('tells with an alert what was done, as there are no toasts', async () => {
    await renderAt(
      '/releases/release/checkout-5.3.0',
      <div />,
      fakeReleasesApi({
        transitionRelease: async () =>
          sampleRelease({ state: 'planned', revision: 15 }),
      }),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Back to planned' }),
    );

    await waitFor(() =>
      expect(alerts.post).toHaveBeenCalledWith({
        message: 'checkout 5.3.0 is now planned',
        severity: 'success',
        display: 'transient',
      }),
    );
  });

  it('brings the API, and knows what can be released', () => {
    expect([...releasesPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      releasesApiRef.id,
    ]);
    expect(isRollUpEntity(checkout)).toBe(false);
    expect(isRollUpEntity({ ...checkout, kind: 'Domain' })).toBe(true);
    expect(isReleasableEntity(checkout)).toBe(true);
    expect(isReleasableEntity({ ...checkout, kind: 'API' })).toBe(false);
  });
});
