import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleLedger } from '../../__testUtils__/sampleAnswers';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { ReleaseActivity } from '../../releases/activity';
import { ReleaseFacts } from '../../releases/record';
import { ListPage } from './ListPage';

describe('a train', () => {
  freezeTime();

  it('is called by its name on the page of a release, and leads to its own', async () => {
    renderScreen(
      <ReleaseFacts release={sampleRelease({ trainId: 'weekly' })} />,
    );

    expect(
      await screen.findByRole('link', { name: 'Weekly train' }),
    ).toHaveAttribute('href', '/releases/trains/train/weekly');
  });

  it('that a tool alone knows is called as the tool wrote it', async () => {
    renderScreen(
      <ReleaseFacts release={sampleRelease({ trainId: 'week-48' })} />,
    );

    expect(await screen.findByText('week-48')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'week-48' })).toBeNull();
  });

  it('is called by its name in what was done, with the departure', async () => {
    const [entry] = sampleLedger();
    renderScreen(<ReleaseActivity release={sampleRelease()} />, {
      api: fakeReleasesApi({
        getReleaseLedger: jest.fn(async () => ({
          items: [
            {
              ...entry,
              action: 'boarded' as const,
              change: {
                fields: {
                  trainId: { to: 'weekly' },
                  trainDeparture: { to: '2026-11-26T13:00:00Z' },
                },
              },
            },
          ],
        })),
      }),
    });

    expect(await screen.findByText('Weekly train')).toBeVisible();
    expect(screen.getByText('Departure:')).toBeVisible();
  });

  it('is picked by its name to narrow a list', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<ListPage />, { api });

    const filters = await screen.findByRole('group', { name: 'Filters' });
    await user.click(within(filters).getByRole('button', { name: /Train/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Weekly train' }),
    );

    expect(address()).toContain('train=weekly');
    expect(await screen.findByText('Train: Weekly train')).toBeVisible();
    expect(api.listReleases).toHaveBeenLastCalledWith(
      expect.objectContaining({ trainId: ['weekly'] }),
      expect.anything(),
    );
  });
});
