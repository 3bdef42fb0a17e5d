import { toastApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import userEvent, { UserEvent } from '@testing-library/user-event';
import { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { ReleasesApi, releasesApiRef } from '../shared/api';
import { makeLinks } from '../shared/links';
import { ReleasesProvider } from '../shared/provider';
import { fakeReleasesApi } from './fakeReleasesApi';
import { checkout, sampleEntities } from './sampleEntities';

const links = makeLinks({
  root: '/releases',
  release: id => `/releases/release/${id}`,
});

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

/** What a test works with. */
export interface RenderedScreen {
  user: UserEvent;
  toasts: { post: jest.Mock };
  /** Where the screen has led to. */
  address: () => string | null;
  unmount: () => void;
}

/** Renders a screen as an app would, and answers what a test works with. */
export function renderScreen(
  screen: ReactNode,
  options: {
    api?: ReleasesApi;
    at?: string;
    route?: string;
    /** What this person has starred in the catalog. */
    starred?: readonly string[];
    /** Whether the portal's policy lets this person do everything. */
    mayAll?: boolean;
  } = {},
): RenderedScreen {
  const api = options.api ?? fakeReleasesApi();
  const starred = new MockStarredEntitiesApi();
  options.starred?.forEach(ref => starred.toggleStarred(ref));
  const toasts = { post: jest.fn(() => ({ close: jest.fn() })) };
  const rendered = renderInTestApp(
    <ReleasesProvider links={links}>
      <EntityProvider entity={checkout}>
        <Routes>
          <Route path={options.route ?? '*'} element={screen} />
          <Route path="*" element={<p>Another page</p>} />
        </Routes>
      </EntityProvider>
      <Address />
    </ReleasesProvider>,
    {
      apis: [
        [releasesApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities })],
        [starredEntitiesApiRef, starred],
        [toastApiRef, toasts],
        mockApis.storage(),
        mockApis.identity({
          userEntityRef: 'user:default/engineer',
          ownershipEntityRefs: [
            'user:default/engineer',
            'group:default/payments-team',
          ],
        }),
        mockApis.permission({
          authorize:
            options.mayAll === false
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [options.at ?? '/'],
    },
  );
  return {
    toasts,
    unmount: rendered.unmount,
    user: userEvent.setup({ delay: null }),
    address: () => rendered.getByLabelText('address').textContent,
  };
}
