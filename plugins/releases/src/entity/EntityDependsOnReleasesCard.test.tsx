import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { sampleCalendarItems } from '../__testUtils__/sampleAnswers';
import { checkoutSystem, commerce } from '../__testUtils__/sampleEntities';
import { EntityDependsOnReleasesCard } from './EntityDependsOnReleasesCard';

function renderCard(entity: Entity, items: CalendarItem[]) {
  const api = fakeReleasesApi({
    getCalendar: jest.fn(async () => ({ items, truncated: false })),
  });
  return {
    api,
    ...renderScreen(
      <EntityProvider entity={entity}>
        <EntityDependsOnReleasesCard />
      </EntityProvider>,
      { api },
    ),
  };
}

function upstreamItems(): CalendarItem[] {
  return sampleCalendarItems().filter(
    ({ relation }) => relation !== 'downstream',
  );
}

describe('EntityDependsOnReleasesCard', () => {
  freezeTime();

  it.each([checkoutSystem, commerce])(
    'rolls up what is to come, and what that depends on: %#',
    async entity => {
      const { api } = renderCard(entity, upstreamItems());

      const own = await screen.findByRole('region', {
        name: 'Its own releases',
      });
      expect(
        within(own)
          .getAllByRole('listitem')
          .map(item => item.textContent),
      ).toEqual([
        'checkout 5.3.0Not readyThu 26 Nov, 14:00–15:30 Europe/Paris · in 5 dayscheckout 5.3.0: 1 check is failing and 1 provider is not ready.',
      ]);
      expect(own).toHaveTextContent('1 of 1 not ready');
      const upstream = screen.getByRole('region', {
        name: 'Releases it depends on',
      });
      expect(
        within(upstream).getByRole('link', { name: 'payments-api 4.2.0' }),
      ).toHaveAttribute('href', '/releases/release/payments-api-4.2.0');

      expect(api.getCalendar).toHaveBeenCalledTimes(1);
      expect(api.getCalendar).toHaveBeenCalledWith(
        {
          from: '2026-10-22T09:00:00.000Z',
          to: '2027-02-19T09:00:00.000Z',
          entityRef: ['component:default/checkout'],
          neighbours: ['upstream'],
        },
        expect.anything(),
      );
    },
  );

  it('shows the first of many, and the rest when asked to', async () => {
    const [sample] = sampleCalendarItems().filter(
      ({ id }) => id === 'checkout-5.3.0',
    );
    const many = Array.from({ length: 7 }, (_, index) => ({
      ...sample,
      id: `release-${index}`,
      verdict: 'pass' as const,
    }));
    const { user } = renderCard(checkoutSystem, many);

    const own = await screen.findByRole('region', { name: 'Its own releases' });
    expect(within(own).getAllByRole('listitem')).toHaveLength(5);
    expect(own).toHaveTextContent('all 7 ready');
    await user.click(within(own).getByRole('button', { name: 'Show 2 more' }));
    expect(within(own).getAllByRole('listitem')).toHaveLength(7);
  });

  it('says what would fill it', async () => {
    renderCard(checkoutSystem, []);

    expect(await screen.findByText('No upcoming releases')).toBeVisible();
  });

  it('says what could not be loaded', async () => {
    renderScreen(
      <EntityProvider entity={checkoutSystem}>
        <EntityDependsOnReleasesCard />
      </EntityProvider>,
      {
        api: fakeReleasesApi({
          getCalendar: jest.fn().mockRejectedValue(new Error('Not today')),
        }),
      },
    );

    expect(
      await screen.findByRole('alert', {}, { timeout: 5000 }),
    ).toHaveTextContent('Not today');
  });
});
