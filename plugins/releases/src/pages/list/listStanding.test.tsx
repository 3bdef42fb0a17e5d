import { screen, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { pastRelease, sampleRelease } from '../../__testUtils__/sampleReleases';
import { ListPage } from './ListPage';

const blocked = {
  ...sampleRelease({
    window: {
      start: '2026-11-19T13:00:00Z',
      end: '2026-11-19T14:00:00Z',
      timeZone: 'Europe/Paris',
    },
  }),
  standing: {
    verdict: 'fail' as const,
    sentence: 'checkout 5.3.0: 1 check is failing.',
    conflict: 'high' as const,
    overdue: true,
  },
};

describe('how it stands with releases in the list', () => {
  freezeTime();

  it('is told in a row by words: readiness, conflict and overdue', async () => {
    renderScreen(<ListPage />, {
      api: fakeReleasesApi({
        listReleases: jest.fn(async () => ({ items: [blocked] })),
      }),
    });

    const row = await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    expect(row).toHaveTextContent('Overdue');
    expect(row).toHaveTextContent('Blocking');
    expect(row).not.toHaveTextContent('Updating…');
    const link = within(row).getByRole('link', { name: 'Not ready' });
    expect(link).toHaveAttribute(
      'href',
      '/releases/release/checkout-5.3.0/readiness',
    );
    expect(
      screen
        .getAllByRole('columnheader')
        .map(header => header.textContent)
        .slice(0, 4),
    ).toEqual(['Release', 'State', 'Readiness', 'Conflict']);
  });

  it('is not told of what is over', async () => {
    renderScreen(<ListPage />, {
      at: '/?state=completed',
      api: fakeReleasesApi({
        listReleases: jest.fn(async () => ({
          items: [
            {
              ...pastRelease('5.2.2', 4),
              standing: { verdict: 'pass' as const, sentence: 'It is out.' },
            },
          ],
        })),
      }),
    });

    const row = await screen.findByRole('row', { name: /checkout 5\.2\.2/ });
    expect(row).toHaveTextContent('Completed');
    expect(row).not.toHaveTextContent('Ready');
    expect(row).not.toHaveTextContent('Overdue');
  });

  it('is asked again while it is being looked at', async () => {
    const { standing } = blocked;
    const listReleases = jest
      .fn()
      .mockResolvedValueOnce({
        items: [{ ...blocked, standing: { ...standing, updating: true } }],
      })
      .mockResolvedValue({
        items: [{ ...blocked, standing: { ...standing, verdict: 'pass' } }],
      });
    renderScreen(<ListPage />, { api: fakeReleasesApi({ listReleases }) });

    const row = await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    expect(row).toHaveTextContent('Not readyUpdating…');
    expect(
      await screen.findByRole('link', { name: 'Ready' }, { timeout: 4000 }),
    ).toBeVisible();
    expect(screen.queryByText('Updating…')).toBeNull();
    expect(listReleases).toHaveBeenCalledTimes(2);
  });
});
