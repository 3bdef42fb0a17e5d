import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { sampleCalendarByDay } from '../../__testUtils__/sampleDays';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { CalendarPage } from './CalendarPage';

describe('CalendarPage', () => {
  freezeTime();

  it('shows the releases of everybody in this month', async () => {
    const api = fakeReleasesApi();
    renderScreen(<CalendarPage />, { api });

    const calendar = await screen.findByRole('region', { name: 'Calendar' });
    expect(
      await within(calendar).findByText('payments-api 4.2.0'),
    ).toBeInTheDocument();
    expect(api.getCalendar).toHaveBeenCalledWith(
      {
        from: '2026-10-25T23:00:00Z',
        to: '2026-12-06T23:00:00Z',
        density: 'day',
        timeZone: 'Europe/Paris',
      },
      expect.anything(),
    );
  });

  it('marks releases in conflict, in words too', async () => {
    const release = (name: string, conflict?: 'high' | 'low') => ({
      type: 'release' as const,
      id: name,
      releaseId: name,
      title: name,
      start: '2026-11-26T13:00:00Z',
      end: '2026-11-26T14:00:00Z',
      relation: 'own' as const,
      state: 'planned' as const,
      entityRefs: [],
      conflict,
    });
    const api = fakeReleasesApi({
      getCalendar: jest.fn(async () =>
        sampleCalendarByDay([release('checkout', 'high'), release('webshop')]),
      ),
    });
    const { user } = renderScreen(<CalendarPage />, { api });

    const calendar = within(
      await screen.findByRole('region', { name: 'Calendar' }),
    );
    const marked = await calendar.findByText(/blocking conflict/);
    expect(marked).toHaveTextContent('Planned, blocking conflict');
    await user.click(calendar.getByText('checkout'));
    expect(
      await screen.findByRole('dialog', { name: 'checkout' }),
    ).toHaveTextContent('Blocking');
  });

  it('takes its filters from the address', async () => {
    const api = fakeReleasesApi();
    renderScreen(<CalendarPage />, {
      api,
      at: '/?owner=group:default/payments-team&state=planned&state=nonsense&environment=production&date=2026-12-01',
    });

    await waitFor(() =>
      expect(api.getCalendar).toHaveBeenCalledWith(
        {
          from: '2026-11-29T23:00:00Z',
          to: '2027-01-03T23:00:00Z',
          ownerRef: ['group:default/payments-team'],
          state: ['planned'],
          environment: ['production'],
          density: 'day',
          timeZone: 'Europe/Paris',
        },
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('row', { name: 'Owner: payments-team' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: 'State: Planned' }),
    ).toBeInTheDocument();
  });

  it('narrows by an owner that is searched in the catalog', async () => {
    const api = fakeReleasesApi();
    const { user, address } = renderScreen(<CalendarPage />, { api });

    await user.click(await screen.findByRole('button', { name: /Owner/ }));
    await user.type(await screen.findByRole('searchbox'), 'identity');
    await user.click(
      await screen.findByRole('option', { name: /identity-team/ }),
    );

    await waitFor(() =>
      expect(address()).toBe('/?owner=group%3Adefault%2Fidentity-team'),
    );
    await waitFor(() =>
      expect(api.getCalendar).toHaveBeenLastCalledWith(
        expect.objectContaining({
          ownerRef: ['group:default/identity-team'],
        }),
        expect.anything(),
      ),
    );
  });

  it('narrows by words, and takes filters away', async () => {
    const { user, address } = renderScreen(<CalendarPage />);

    await user.type(
      await screen.findByRole('textbox', { name: 'Tag' }),
      'peak-season{Enter}',
    );
    expect(address()).toBe('/?tag=peak-season');

    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(address()).toBe('/');
  });

  it.each(['banana', '2026-02-31', ''])(
    'shows this month where the day is %p and the layout none',
    async date => {
      const api = fakeReleasesApi();
      renderScreen(<CalendarPage />, {
        api,
        at: `/?date=${date}&view=decade`,
      });

      expect(
        await screen.findByRole('heading', { name: 'November 2026' }),
      ).toBeVisible();
      expect(await screen.findByText('payments-api 4.2.0')).toBeInTheDocument();
    },
  );

  it('says of a day beyond all calendars that it is, and leads back', async () => {
    const api = fakeReleasesApi();
    const { user } = renderScreen(<CalendarPage />, {
      api,
      at: '/?date=9999-12-31',
    });

    expect(
      await screen.findByText('The calendar does not go this far'),
    ).toBeVisible();
    expect(api.getCalendar).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(await screen.findByText('payments-api 4.2.0')).toBeInTheDocument();
  });

  it('reads down a day by the clock, below what is there all day', async () => {
    const at = (
      title: string,
      hour: string,
      more: Partial<CalendarItem> = {},
    ): CalendarItem => ({
      type: 'release',
      id: title,
      releaseId: title,
      title,
      start: `2026-11-26T${hour}:00Z`,
      end: `2026-11-26T${hour}:30Z`,
      relation: 'own',
      entityRefs: [],
      ...more,
    });
    const items = [
      at('own at two', '13:00'),
      at('train at nine', '08:00', { type: 'train', trainId: 'train' }),
      at('neighbour at two', '13:00', { relation: 'upstream' }),
      at('train at two', '13:00', { type: 'train', trainId: 'train' }),
      at('neighbour at ten', '09:00', { relation: 'downstream' }),
      at('freeze', '20:00', { type: 'window', effect: 'deny' }),
    ];
    const api = fakeReleasesApi({
      getCalendar: jest.fn(async () => sampleCalendarByDay(items)),
    });
    renderScreen(<CalendarPage />, { api, at: '/?view=month' });

    await screen.findByText('own at two');
    const shown = screen
      .getAllByText(/ at |^freeze$/)
      .map(({ textContent }) => textContent);
    expect(shown).toEqual([
      'freeze',
      'train at nine',
      'neighbour at ten',
      'own at two',
      'neighbour at two',
      'train at two',
    ]);
  });

  it('says what could not be loaded', async () => {
    const api = fakeReleasesApi({
      getCalendar: jest.fn().mockRejectedValue(new Error('Not today')),
    });
    renderScreen(<CalendarPage />, { api });

    expect(
      await screen.findByRole('alert', {}, { timeout: 5000 }),
    ).toHaveTextContent('The calendar could not be loadedNot today');
    expect(screen.getByRole('button', { name: 'Today' })).toBeEnabled();
  });

  it('draws what happened where it happened, with its plan as an outline', async () => {
    const api = fakeReleasesApi({
      getCalendar: jest.fn(async () =>
        sampleCalendarByDay([
          {
            type: 'release' as const,
            id: 'reporting-2.0.0',
            releaseId: 'reporting-2.0.0',
            title: 'reporting 2.0.0',
            state: 'completed' as const,
            relation: 'own' as const,
            entityRefs: [],
            timeZone: 'Europe/Paris',
            start: '2026-11-19T09:00:00Z',
            end: '2026-11-19T10:00:00Z',
            planned: {
              start: '2026-11-17T09:00:00Z',
              end: '2026-11-17T10:00:00Z',
            },
          },
        ]),
      ),
    });
    const { user } = renderScreen(<CalendarPage />, { api });

    const outline = await screen.findByText('Planned: reporting 2.0.0');
    expect(outline.closest('[data-date]')).toHaveAttribute(
      'data-date',
      '2026-11-17',
    );
    const mark = screen.getByText('reporting 2.0.0');
    expect(mark.closest('[data-date]')).toHaveAttribute(
      'data-date',
      '2026-11-19',
    );
    await user.click(mark);
    expect(
      await screen.findByRole('dialog', { name: 'reporting 2.0.0' }),
    ).toHaveTextContent('Thu 19 Nov, 10:00–11:00 Europe/Paris');
    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Planned Tue 17 Nov, 10:00–11:00',
    );
  });

  it('offers by keys to plan a release on a day, and not to who may plan none', async () => {
    const { user, unmount } = renderScreen(<CalendarPage />);

    await screen.findByText('payments-api 4.2.0');
    const today = await waitFor(() => {
      const day = document.querySelector<HTMLElement>(
        'td[data-date="2026-11-21"]',
      );
      expect(day).toHaveAttribute('tabindex', '0');
      return day!;
    });
    today.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.querySelector('td[data-date="2026-11-29"]')).toHaveFocus();
    await user.keyboard('{Enter}');
    const offer = await screen.findByRole('dialog');
    expect(offer).toHaveTextContent(/29.* 2026/);
    expect(
      within(offer).getByRole('link', { name: 'Plan a release here' }),
    ).toHaveAttribute('href', '/releases/plan?start=2026-11-29');
    unmount();

    const getActions = jest.fn(async () => ({
      items: [{ action: 'create' as const, allowed: false }],
    }));
    renderScreen(<CalendarPage />, { api: fakeReleasesApi({ getActions }) });
    await waitFor(() => expect(getActions).toHaveBeenCalled());
    await screen.findByText('payments-api 4.2.0');
    expect(document.querySelector('td[data-date][tabindex]')).toBeNull();
  });
});
