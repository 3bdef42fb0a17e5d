import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import './__testUtils__/everyScreen';
import { fakeReleasesApi } from './__testUtils__/fakeReleasesApi';
import { freezeTime } from './__testUtils__/freezeTime';
import {
  checkout,
  checkoutSystem,
  commerce,
  sampleEntities,
} from './__testUtils__/sampleEntities';
import releases from './index';
import { releasesApiRef } from './shared/api';

function apis() {
  return [
    [releasesApiRef, fakeReleasesApi()],
    [catalogApiRef, catalogApiMock({ entities: sampleEntities })],
    mockApis.storage(),
  ] as const;
}

/**
 * Everybody has the tab Administration: the portal asks who may configure before
 * it starts, for which a test app does not wait.
 */
const withAllTabs = releases.withOverrides({
  extensions: [
    releases
      .getExtension('sub-page:releases/administration')
      .override({ if: undefined }),
  ],
});

function renderAt(path: string) {
  return renderTestApp({
    features: [withAllTabs],
    apis: [...apis()],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [path],
  });
}

function renderEntity(
  entity: Entity,
  extensionId: Parameters<typeof releases.getExtension>[0],
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      releases.getExtension(extensionId),
    ],
    apis: [...apis()],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('the plugin in the new frontend system', () => {
  freezeTime();

  it('opens the calendar of everybody first', async () => {
    renderAt('/releases');

    expect(
      await screen.findByRole('heading', { name: 'November 2026' }),
    ).toBeVisible();
    expect(await screen.findByText('payments-api 4.2.0')).toBeInTheDocument();
  });

  it.each([
    ['/releases/list', 'Releases'],
    ['/releases/calendar', 'Calendar · Releases'],
    ['/releases/release/checkout-5.3.0', 'checkout 5.3.0 · Releases'],
    [
      '/releases/release/checkout-5.3.0/readiness',
      'checkout 5.3.0 · Readiness · Releases',
    ],
    ['/releases/trains/train/weekly', 'Weekly train · Releases'],
    ['/releases/plan', 'Plan a release · Releases'],
  ])('names the tab of the browser at %s', async (path, title) => {
    renderAt(path);

    await waitFor(() => expect(document.title).toBe(title), {
      timeout: 10_000,
    });
  });

  it.each(['/releases/release/checkout-5.3.0', '/releases/plan'])(
    'keeps the tabs of the plugin at %s',
    async path => {
      renderAt(path);

      expect(
        await screen.findByRole('tab', { name: 'Calendar' }),
      ).toHaveAttribute('href', '/releases/calendar');
    },
  );

  it('opens it as the address asks', async () => {
    renderAt('/releases?view=agenda&date=2026-12-01');

    expect(
      await screen.findByRole('heading', { name: /^1\s–\s30 Dec 2026$/ }),
    ).toBeVisible();
  });

  it.each([
    ['/releases/list', 'region', 'Releases'],
    ['/releases/release/checkout-5.3.0', 'heading', 'checkout 5.3.0'],
    ['/releases/release/checkout-5.3.0/activity', 'region', 'Activity'],
    ['/releases/release/checkout-5.3.0/edit', 'form', 'Edit checkout 5.3.0'],
    ['/releases/environments', 'grid', 'What runs where'],
    ['/releases/deployments', 'grid', 'The deployments'],
    ['/releases/deployments/to-production', 'region', 'Flags'],
    ['/releases/plan', 'form', 'Plan a release'],
    ['/releases/import', 'heading', 'Import releases'],
  ])('has a page at %s', async (path, role, name) => {
    renderAt(path);

    expect(await screen.findByRole(role, { name })).toBeVisible();
  });

  it.each(['/releases/xyz', '/releases/release/checkout-5.3.0/xyz'])(
    'leads back from %s, where nothing is',
    async path => {
      renderAt(path);

      const place = await screen.findByRole('region', {
        name: 'Page not found',
      });
      expect(
        within(place).getByRole('link', { name: 'All releases' }),
      ).toHaveAttribute('href', '/releases/list');
    },
  );

  it('offers to plan a release, but not where a form is open', async () => {
    renderAt('/releases/list');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Plan a release' }),
    );

    expect(
      await screen.findByRole('form', { name: 'Plan a release' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Plan a release' }),
    ).not.toBeInTheDocument();
  });

  it('leads from a row to the page of its release', async () => {
    renderAt('/releases/list');

    await userEvent.click(
      await screen.findByRole('row', { name: /checkout 5\.3\.0/ }),
    );

    expect(
      await screen.findByRole('list', { name: 'Lifecycle' }),
    ).toBeVisible();
  });

  it.each([
    ['entity-content:releases/releases', 'Next release'],
    ['entity-content:releases/readiness', 'What to do first'],
    ['entity-card:releases/next-release', 'Next release'],
  ] as const)('shows %s on a component', async (extensionId, name) => {
    renderEntity(checkout, extensionId);

    expect(await screen.findByRole('region', { name })).toBeVisible();
  });

  it.each([commerce, checkoutSystem])(
    'rolls up releases on a system and a domain: %#',
    async group => {
      renderEntity(group, 'entity-card:releases/depends-on-releases');

      expect(
        await screen.findByRole('region', { name: 'Its own releases' }),
      ).toBeVisible();
    },
  );

  it.each(['Group', 'User', 'System', 'Domain'])(
    'has a tab that rolls up releases on a %s',
    async kind => {
      const entity = [...sampleEntities].find(each => each.kind === kind)!;
      renderEntity(entity, 'entity-content:releases/roll-up');

      expect(
        await screen.findByRole('region', { name: 'Ships next' }),
      ).toBeVisible();
    },
  );

  it('shows nothing on a kind that is not released', async () => {
    const group = sampleEntities.find(({ kind }) => kind === 'Group');
    renderEntity(group ?? checkout, 'entity-card:releases/next-release');

    await waitFor(() =>
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument(),
    );
    expect(
      screen.queryByRole('region', { name: 'Next release' }),
    ).not.toBeInTheDocument();
  });
});
