import { screen, waitFor, within } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { sampleCalendarByDay } from '../../__testUtils__/sampleDays';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { CalendarPage } from './CalendarPage';

describe('trains and bookings on the calendar', () => {
  freezeTime();

  it('shows departures of trains, their cutoffs, and the way to the train', async () => {
    const train = {
      trainId: 'weekly',
      timeZone: 'Europe/Paris',
      relation: 'own' as const,
      entityRefs: [],
    };
    const api = fakeReleasesApi({
      getCalendar: jest.fn(async () =>
        sampleCalendarByDay([
          {
            ...train,
            type: 'train' as const,
            id: 'weekly@2026-11-26T13:00:00Z',
            title: 'Weekly train',
            start: '2026-11-26T13:00:00Z',
            end: '2026-11-26T17:00:00Z',
            sentence: '4 releases aboard, room for 8 more.',
          },
          {
            ...train,
            type: 'milestone' as const,
            id: 'weekly@2026-11-26T13:00:00Z/Boarding ends',
            title: 'Boarding ends · Weekly train',
            start: '2026-11-24T13:00:00Z',
            end: '2026-11-24T13:00:00Z',
          },
        ]),
      ),
    });
    const { user } = renderScreen(<CalendarPage />, { api });

    const calendar = within(
      await screen.findByRole('region', { name: 'Calendar' }),
    );
    expect(
      await calendar.findByText('Boarding ends · Weekly train'),
    ).toBeInTheDocument();
    await user.click(calendar.getByText('Weekly train'));
    const popover = await screen.findByRole('dialog', { name: 'Weekly train' });
    expect(popover).toHaveTextContent('Thu 26 Nov, 14:00–18:00 Europe/Paris');
    expect(popover).toHaveTextContent('4 releases aboard, room for 8 more.');
    expect(
      within(popover).getByRole('link', { name: 'Open the train' }),
    ).toHaveAttribute(
      'href',
      '/releases/trains/train/weekly?departure=2026-11-26T13%3A00%3A00Z',
    );
  });

  it('shows what is booked, by whom and why, and can leave it out', async () => {
    const api = fakeReleasesApi({
      getCalendar: jest.fn(async () =>
        sampleCalendarByDay(
          [
            {
              type: 'booking' as const,
              id: 'booking-1',
              title: 'resource:orders-db',
              start: '2026-11-24T08:00:00Z',
              end: '2026-11-25T16:00:00Z',
              relation: 'own' as const,
              entityRefs: ['resource:default/orders-db'],
              units: 2,
              reason: 'Load test',
              bookedBy: 'user:default/release-manager',
              releaseId: 'checkout-5.3.0',
            },
          ],
          { moreBookings: 4 },
        ),
      ),
    });
    const { user, address } = renderScreen(<CalendarPage />, {
      api,
      mayAll: true,
    });

    const calendar = within(
      await screen.findByRole('region', { name: 'Calendar' }),
    );
    expect(
      await calendar.findByRole('link', { name: 'And 4 more bookings' }),
    ).toHaveAttribute('href', '/releases/bookings');
    await user.click(calendar.getByText('Booked: orders-db'));
    const popover = await screen.findByRole('dialog', {
      name: 'Booked: orders-db',
    });
    expect(popover).toHaveTextContent(
      'Tue 24 Nov, 09:00 – Wed 25 Nov, 17:00 Europe/Paris',
    );
    expect(popover).toHaveTextContent('2 places');
    expect(popover).toHaveTextContent('Load test');
    expect(popover).toHaveTextContent('Booked by release-manager');
    expect(
      await within(popover).findByRole('link', { name: 'Manage bookings' }),
    ).toHaveAttribute('href', '/releases/bookings');
    expect(
      within(popover).getByRole('link', { name: 'Open the release' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    await user.keyboard('{Escape}');

    await user.click(calendar.getByRole('button', { name: 'Bookings 1' }));
    await waitFor(() =>
      expect(calendar.queryByText('Booked: orders-db')).toBeNull(),
    );
    expect(address()).toBe('/?hide=bookings');
    expect(
      calendar.queryByRole('link', { name: 'And 4 more bookings' }),
    ).toBeNull();
  });
});
