import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { RollUp } from '@slipway/backstage-plugin-releases-common';
import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { checkoutSystem, commerce } from '../__testUtils__/sampleEntities';
import { sampleRollUp } from '../__testUtils__/sampleRollUp';
import { EntityRollUpContent } from './EntityRollUpContent';

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments-team' },
};

const ada: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada' },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/payments-team' },
    { type: 'ownerOf', targetRef: 'component:default/checkout' },
  ],
};

function renderTab(entity: Entity, rollUp: RollUp | Error = sampleRollUp()) {
  const api = fakeReleasesApi({
    getRollUp: jest.fn(async () => {
      if (rollUp instanceof Error) {
        throw rollUp;
      }
      return rollUp;
    }),
  });
  return {
    api,
    ...renderScreen(
      <EntityProvider entity={entity}>
        <EntityRollUpContent />
      </EntityProvider>,
      { api },
    ),
  };
}

describe('EntityRollUpContent', () => {
  freezeTime();

  it.each([
    [checkoutSystem, { system: ['system:default/checkout'] }],
    [commerce, { domain: ['domain:default/commerce'] }],
    [team, { ownerRef: ['group:default/payments-team'] }],
    [
      ada,
      { responsibleRef: ['user:default/ada', 'group:default/payments-team'] },
    ],
  ])('asks for what an entity stands for: %#', async (entity, query) => {
    const { api } = renderTab(entity);

    expect(
      await screen.findByRole('region', { name: 'Ships next' }),
    ).toBeVisible();
    expect(api.getRollUp).toHaveBeenCalledWith(query, expect.anything());
  });

  it('says what ships, what blocks and what collides', async () => {
    renderTab(checkoutSystem);

    const next = await screen.findByRole('region', { name: 'Ships next' });
    expect(
      within(next).getByRole('link', { name: 'checkout 5.3.0' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    expect(next).toHaveTextContent('Not ready');
    expect(next).toHaveTextContent('Thu 26 Nov, 14:00–15:30 Europe/Paris');
    expect(
      within(next).getByRole('link', { name: 'Show all 7' }),
    ).toHaveAttribute(
      'href',
      '/releases/list?system=system%3Adefault%2Fcheckout',
    );
    expect(
      screen.getByRole('region', { name: 'What blocks' }),
    ).toHaveTextContent('payments-api 4.2.0 has no rollback plan.');
    const collisions = screen.getByRole('region', { name: 'What collides' });
    expect(within(collisions).getAllByRole('listitem')).toHaveLength(1);
  });

  it('leads from the counts to the list that they count', async () => {
    renderTab(checkoutSystem);

    const link = await screen.findByRole('link', { name: '2 not ready' });
    expect(link).toHaveAttribute(
      'href',
      '/releases/list?system=system%3Adefault%2Fcheckout&readiness=fail&readiness=stale&readiness=unknown',
    );
    expect(screen.getByRole('link', { name: '7 open releases' })).toBeVisible();
    expect(screen.getByRole('link', { name: '1 in conflict' })).toHaveAttribute(
      'href',
      expect.stringContaining('&conflict=high'),
    );
  });

  it('says that all is well', async () => {
    renderTab(
      checkoutSystem,
      sampleRollUp({
        counts: { open: 1, ready: 1, notReady: 0, colliding: 0, overdue: 0 },
        blocked: [],
        conflicts: [],
      }),
    );

    expect(await screen.findByText('No release is held up.')).toBeVisible();
    expect(screen.getByText('Nothing collides.')).toBeVisible();
    expect(screen.queryByText(/Show all/)).not.toBeInTheDocument();
  });

  it.each([
    [checkoutSystem, /components of this system/],
    [commerce, /systems of this domain/],
    [team, /this group owns/],
    [ada, /this person owns or manages/],
  ])('says what would fill it: %#', async (entity, hint) => {
    renderTab(
      entity,
      sampleRollUp({
        counts: { open: 0, ready: 0, notReady: 0, colliding: 0, overdue: 0 },
        next: [],
        blocked: [],
        conflicts: [],
      }),
    );

    expect(await screen.findByText('No release is planned')).toBeVisible();
    expect(screen.getByText(hint)).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'Ships next' }),
    ).not.toBeInTheDocument();
  });

  it('says what could not be loaded', async () => {
    renderTab(checkoutSystem, new Error('Not today'));

    expect(
      await screen.findByRole('alert', {}, { timeout: 5000 }),
    ).toHaveTextContent('Not today');
  });
});
