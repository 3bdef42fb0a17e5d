import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { pastRelease, sampleRelease } from '../../__testUtils__/sampleReleases';
import { ListPage } from './ListPage';

describe('ListPage', () => {
  freezeTime();

  it('shows releases in rows that lead to their pages', async () => {
    const api = fakeReleasesApi({
      listReleases: jest.fn(async () => ({
        items: [
          sampleRelease({
            hold: {
              reason: 'Audit',
              by: 'user:default/approver',
              at: '2026-11-20T09:00:00Z',
            },
          }),
          pastRelease('5.2.2', 4),
        ],
        totalItems: 2,
      })),
    });
    renderScreen(<ListPage />, { api });

    const row = await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    expect(row).toHaveTextContent('In readiness');
    expect(row).toHaveTextContent('On hold');
    expect(row).toHaveTextContent(
      'Thu 26 Nov, 14:00–15:30Europe/Paris · in 5 days',
    );
    expect(row).toHaveTextContent('payments-team');
    expect(row).toHaveAttribute(
      'data-href',
      '/releases/release/checkout-5.3.0',
    );
    expect(screen.getByText('1–2 of 2')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Import' })).toHaveAttribute(
      'href',
      '/releases/import',
    );
  });

  it('lists the archived in place of the others', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<ListPage />, { api });

    await user.click(await screen.findByRole('switch', { name: 'Archived' }));

    await waitFor(() => expect(address()).toBe('/?archived=true'));
    await waitFor(() =>
      expect(api.listReleases).toHaveBeenLastCalledWith(
        expect.objectContaining({ archived: true, sort: '-start' }),
        expect.anything(),
      ),
    );
  });

  it('searches and sorts through the address', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<ListPage />, { api });

    await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    await user.type(
      screen.getByRole('searchbox', { name: 'Search releases' }),
      'express',
    );
    await waitFor(() => expect(address()).toBe('/?q=express'));
    await user.click(
      await screen.findByRole('columnheader', { name: /Release/ }),
    );

    await waitFor(() =>
      expect(api.listReleases).toHaveBeenLastCalledWith(
        expect.objectContaining({ q: 'express', sort: 'name' }),
        expect.anything(),
      ),
    );
    expect(address()).toBe('/?q=express&sort=name');
  });

  it('turns pages by their cursors, there and back', async () => {
    const listReleases = jest.fn(async ({ cursor }: { cursor?: string } = {}) =>
      cursor
        ? { items: [pastRelease('5.2.2', 4)], totalItems: 26 }
        : { items: [sampleRelease()], nextCursor: 'page-2', totalItems: 26 },
    );
    const { user } = renderScreen(<ListPage />, {
      api: fakeReleasesApi({ listReleases }),
    });

    await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    await user.click(screen.getByRole('button', { name: /next/i }));

    expect(
      await screen.findByRole('row', { name: /checkout 5\.2\.2/ }),
    ).toBeVisible();
    expect(listReleases).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'page-2', limit: 25 }),
      expect.anything(),
    );
    expect(screen.getByText('26–26 of 26')).toBeVisible();

    await user.click(screen.getByRole('button', { name: /previous/i }));
    expect(
      await screen.findByRole('row', { name: /checkout 5\.3\.0/ }),
    ).toBeVisible();
  });

  it.each([
    ['/', 'No open releases'],
    ['/?tag=none', 'No matching open releases'],
    ['/?sort=-start', 'No releases yet'],
    ['/?sort=-start&tag=none', 'No matching releases'],
  ])('says what would fill it at %s', async (at, words) => {
    const api = fakeReleasesApi({
      listReleases: jest.fn(async () => ({ items: [], totalItems: 0 })),
    });
    renderScreen(<ListPage />, { api, at });

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('offers each release in its own zone', async () => {
    const { user } = renderScreen(<ListPage />, {
      api: fakeReleasesApi({
        listReleases: jest.fn(async () => ({
          items: [
            sampleRelease({
              window: {
                start: '2026-11-26T13:00:00Z',
                end: '2026-11-26T14:30:00Z',
                timeZone: 'America/New_York',
              },
            }),
          ],
        })),
      }),
    });

    const row = await screen.findByRole('row', { name: /checkout 5\.3\.0/ });
    await user.click(
      screen.getByRole('button', { name: /Time zone of the times shown/ }),
    );
    await user.click(
      within(await screen.findByRole('listbox')).getByRole('option', {
        name: "Each release's own time",
      }),
    );

    await waitFor(() =>
      expect(row).toHaveTextContent('08:00–09:30America/New_York'),
    );
  });
});
