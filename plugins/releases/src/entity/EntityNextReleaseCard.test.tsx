import { ReadinessBrief } from '@slipway/backstage-plugin-releases-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderScreen } from '../__testUtils__/renderScreen';
import { sampleSummary } from '../__testUtils__/sampleAnswers';
import { sampleRelease } from '../__testUtils__/sampleReleases';
import { EntityNextReleaseCard } from './EntityNextReleaseCard';

describe('EntityNextReleaseCard', () => {
  freezeTime();

  it('shows the next release and what holds it up most', async () => {
    renderScreen(<EntityNextReleaseCard />);

    const card = await screen.findByRole('region', { name: 'Next release' });
    expect(
      await within(card).findByRole('link', { name: 'checkout 5.3.0' }),
    ).toBeVisible();
    expect(card).toHaveTextContent('payments-api 4.2.0 has no rollback plan.');
    expect(card).toHaveTextContent('and 1 more');
    expect(card).not.toHaveTextContent('The load test is 9 days old');
  });

  it('says that it is overdue, and shows the final verdict by itself', async () => {
    const { next } = sampleSummary();
    const answer = (changes: Partial<ReadinessBrief>) =>
      sampleSummary({
        next: {
          release: sampleRelease({
            window: {
              start: '2026-11-20T13:00:00Z',
              end: '2026-11-20T14:00:00Z',
              timeZone: 'Europe/Paris',
            },
          }),
          readiness: { ...next!.readiness, ...changes },
          conflicts: [],
        },
      });
    const getEntitySummary = jest
      .fn()
      .mockResolvedValueOnce(answer({ updating: true }))
      .mockResolvedValue(
        answer({ verdict: 'pass', rootBlockers: [], blockers: 0 }),
      );
    renderScreen(<EntityNextReleaseCard />, {
      api: fakeReleasesApi({ getEntitySummary }),
    });

    const card = await screen.findByRole('region', { name: 'Next release' });
    expect(await within(card).findByText('Updating…')).toBeVisible();
    expect(card).toHaveTextContent('Overdue');
    expect(await within(card).findByText('Ready')).toBeVisible();
    expect(card).not.toHaveTextContent('Updating…');
  });

  it('offers to plan one where there is none', async () => {
    const api = fakeReleasesApi({
      getEntitySummary: jest.fn(async () => sampleSummary({ next: undefined })),
    });
    renderScreen(<EntityNextReleaseCard />, { api });

    expect(await screen.findByText('No release is planned')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Plan a release' })).toBeVisible();
  });

  describe('on a resource', () => {
    const database = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'orders' },
    };

    it.each([
      [1, false],
      [3, true],
    ])(
      'shows the next of %i releases that depend on it',
      async (totalItems, hasMore) => {
        const api = fakeReleasesApi({
          listReleases: jest.fn(async () => ({
            items: [
              {
                ...sampleRelease(),
                standing: { verdict: 'fail' as const, sentence: 'A sentence.' },
              },
            ],
            totalItems,
          })),
        });
        renderScreen(
          <EntityProvider entity={database}>
            <EntityNextReleaseCard />
          </EntityProvider>,
          { api },
        );

        const card = await screen.findByRole('region', {
          name: 'Next release',
        });
        expect(
          await within(card).findByRole('link', { name: 'checkout 5.3.0' }),
        ).toBeVisible();
        expect(card).toHaveTextContent('A sentence.');
        expect(/and 2 more after it/.test(card.textContent!)).toBe(hasMore);
        expect(api.listReleases).toHaveBeenCalledWith(
          expect.objectContaining({
            entityRef: ['resource:default/orders'],
            neighbours: ['downstream'],
            sort: 'start',
          }),
          expect.anything(),
        );
      },
    );

    it('says what would fill it', async () => {
      renderScreen(
        <EntityProvider entity={database}>
          <EntityNextReleaseCard />
        </EntityProvider>,
        {
          api: fakeReleasesApi({
            listReleases: jest.fn(async () => ({ items: [], totalItems: 0 })),
          }),
        },
      );

      expect(await screen.findByText('No release is planned')).toBeVisible();
    });
  });
});
