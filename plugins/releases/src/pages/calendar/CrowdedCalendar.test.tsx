import {
  CalendarItem,
  CalendarQueryInput,
  ReleaseListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleCalendarByDay } from '../../__testUtils__/sampleDays';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { CalendarPage } from './CalendarPage';

const names = Array.from({ length: 8 }, (_, index) => `release ${index + 1}`);

const items = names.map(
  (name): CalendarItem => ({
    type: 'release',
    id: name,
    releaseId: name,
    title: name,
    start: '2026-11-26T13:00:00Z',
    end: '2026-11-26T14:30:00Z',
    timeZone: 'Europe/Paris',
    relation: 'own',
    state: 'planned',
    conflict: name === 'release 1' ? 'high' : undefined,
    entityRefs: [],
  }),
);

const releases = names.map(name => sampleRelease({ id: name, name }));

/** A portal with one crowded day, whose releases come five at a time. */
function crowdedApi(listReleases = pageOf) {
  return fakeReleasesApi({
    getCalendar: jest.fn(async ({ density }: CalendarQueryInput) =>
      density ? sampleCalendarByDay(items) : { items, truncated: false },
    ),
    listReleases: jest.fn(listReleases),
  });
}

async function pageOf({ cursor }: ReleaseListQueryInput = {}) {
  return cursor
    ? { items: releases.slice(5), totalItems: 8 }
    : { items: releases.slice(0, 5), nextCursor: 'next', totalItems: 8 };
}

describe('a calendar with more on a day than there is room for', () => {
  freezeTime();

  it('names the most urgent, and says how much more there is', async () => {
    renderScreen(<CalendarPage />, { api: crowdedApi() });

    expect(await screen.findByText('release 3')).toBeInTheDocument();
    expect(screen.queryByText('release 4')).not.toBeInTheDocument();
    const more = screen.getByRole('button', { name: /^5 more/ });
    expect(more).toHaveTextContent(
      'on Thursday 26 November: 8 releases, 8 Planned, 1 in conflict',
    );
  });

  it('opens a day as a list that is paged, and leads back', async () => {
    const api = crowdedApi();
    const { user, address } = renderScreen(<CalendarPage />, {
      api,
      at: '/?environment=production',
    });

    const more = await screen.findByRole('button', { name: /^5 more/ });
    more.focus();
    await user.keyboard('{Enter}');
    const day = await screen.findByRole('dialog', {
      name: 'Thursday, 26 November 2026',
    });
    expect(address()).toContain('day=2026-11-26');
    const list = await within(day).findByRole('region', {
      name: 'All 8 by start',
    });
    expect(api.listReleases).toHaveBeenCalledWith(
      expect.objectContaining({
        from: '2026-11-25T23:00:00Z',
        to: '2026-11-26T23:00:00Z',
        environment: ['production'],
        sort: 'start',
      }),
      expect.anything(),
    );
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await user.click(within(day).getByRole('button', { name: 'Load more' }));
    await waitFor(() =>
      expect(within(list).getAllByRole('listitem')).toHaveLength(8),
    );
    expect(
      within(day).queryByRole('button', { name: 'Load more' }),
    ).not.toBeInTheDocument();

    expect(
      within(list).getByRole('button', { name: /release 6/ }),
    ).toHaveFocus();

    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).toBe('/?environment=production');
    expect(screen.getByRole('button', { name: /^5 more/ })).toHaveFocus();
  });

  it('counts a day that it names nothing of, and asks that day for the most urgent', async () => {
    const calendar = sampleCalendarByDay(items);
    const [day] = calendar.days;
    const unnamed = { ...day, items: [], more: 8 };
    const getCalendar = jest.fn(async ({ from }: CalendarQueryInput) =>
      from === '2026-11-25T23:00:00Z'
        ? calendar
        : { ...calendar, days: [unnamed] },
    );
    const { user } = renderScreen(<CalendarPage />, {
      api: fakeReleasesApi({ getCalendar, listReleases: jest.fn(pageOf) }),
      at: '/?environment=production',
    });

    await user.click(
      await screen.findByRole('button', { name: /^8 releases/ }),
    );
    const urgent = await screen.findByRole('region', { name: 'Most urgent' });
    expect(within(urgent).getAllByRole('listitem')).toHaveLength(3);
    expect(getCalendar).toHaveBeenLastCalledWith(
      expect.objectContaining({
        density: 'day',
        from: '2026-11-25T23:00:00Z',
        to: '2026-11-26T23:00:00Z',
        environment: ['production'],
      }),
      expect.anything(),
    );
  });

  it('opens the essentials of a release from there', async () => {
    const { user } = renderScreen(<CalendarPage />, {
      api: crowdedApi(),
      at: '/?day=2026-11-26',
    });

    const list = await screen.findByRole('region', { name: 'All 8 by start' });
    await user.click(within(list).getByRole('button', { name: /release 5/ }));
    const essentials = await screen.findByRole('dialog', { name: 'release 5' });
    expect(essentials).toHaveTextContent(
      'Thu 26 Nov, 14:00–15:30 Europe/Paris',
    );
    expect(await within(essentials).findByText('Not ready')).toBeVisible();
    expect(
      within(essentials).getByRole('link', { name: 'Open the release' }),
    ).toHaveAttribute('href', '/releases/release/release%205');
  });

  it('says that a day has no releases, or why they are not there', async () => {
    const empty = renderScreen(<CalendarPage />, {
      api: crowdedApi(async () => ({ items: [], totalItems: 0 })),
      at: '/?day=2026-11-12',
    });
    expect(await screen.findByText('No releases on this day')).toBeVisible();
    empty.unmount();

    renderScreen(<CalendarPage />, {
      api: crowdedApi(async () => {
        throw new Error('Not today');
      }),
      at: '/?day=2026-11-26',
    });
    const problem = await screen.findByRole('alert', {}, { timeout: 5000 });
    expect(problem).toHaveTextContent(
      'The releases of the day could not be loadedNot today',
    );
  });

  it('lists all of it in an agenda, as long as that can be read', async () => {
    const api = crowdedApi();
    renderScreen(<CalendarPage />, {
      api,
      at: '/?view=agenda&date=2026-11-20',
    });

    expect(await screen.findByText('release 8')).toBeInTheDocument();
    expect(screen.queryByText(/more/)).not.toBeInTheDocument();
    expect(api.getCalendar).toHaveBeenCalledTimes(2);
  });

  it('counts in an agenda, too, where it is too much to read', async () => {
    const calendar = sampleCalendarByDay(items);
    const [day] = calendar.days;
    const crowd = { ...day, counts: { ...day.counts, releases: 300 } };
    const getCalendar = jest.fn(async () => ({ ...calendar, days: [crowd] }));
    renderScreen(<CalendarPage />, {
      api: fakeReleasesApi({ getCalendar }),
      at: '/?view=agenda&date=2026-11-20',
    });

    expect(
      await screen.findByRole('button', { name: /^297 more/ }),
    ).toBeInTheDocument();
    expect(getCalendar).toHaveBeenCalledTimes(1);
  });
});
