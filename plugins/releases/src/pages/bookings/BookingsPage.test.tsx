import { Booking } from '@slipway/backstage-plugin-releases-common';
import { screen, waitFor, within } from '@testing-library/react';
import { apiError } from '../../__testUtils__/apiError';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ReleasesApi } from '../../shared/api';
import { BookingRoutes } from './BookingRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './BookingsPage';
import './NewBookingPage';

const BOOKING: Booking = {
  id: 'booking-1',
  environment: 'staging',
  start: '2026-11-24T08:00:00Z',
  end: '2026-11-24T16:00:00Z',
  reason: 'Load test',
  releaseId: 'checkout-5.3.0',
  createdBy: 'user:default/release-manager',
  createdAt: '2026-11-20T08:00:00Z',
  revision: 1,
};

const SHARED: Booking = {
  ...BOOKING,
  id: 'booking-2',
  environment: undefined,
  resourceRef: 'resource:default/orders-db',
  releaseId: undefined,
  units: 1,
};

function withBookings(changes: Partial<ReleasesApi> = {}) {
  const api = fakeReleasesApi();
  return {
    ...api,
    listBookings: jest.fn(async () => ({ items: [BOOKING, SHARED] })),
    ...changes,
  };
}

describe('bookings', () => {
  freezeTime();

  it('tell who takes what, when, how much and what for', async () => {
    renderScreen(<BookingRoutes />, {
      api: withBookings(),
      at: '/',
      mayAll: true,
    });
    const table = await screen.findByRole('grid', { name: 'Bookings' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(
      /Environment staging.*24 Nov.*all of it.*Load test.*For a release/,
    );
    expect(
      within(first).getByRole('link', { name: 'a release' }),
    ).toHaveAttribute('href', '/releases/release/checkout-5.3.0');
    expect(second).toHaveTextContent(/orders-db.*1 place/);
  });

  it('are those to come, unless one asks for all', async () => {
    const api = withBookings();
    const { user, address } = renderScreen(<BookingRoutes />, {
      api,
      at: '/',
    });
    await screen.findByRole('grid', { name: 'Bookings' });
    expect(api.listBookings).toHaveBeenLastCalledWith(
      expect.objectContaining({ from: expect.any(String) }),
      expect.anything(),
    );
    await user.click(
      screen.getByRole('switch', { name: 'Include past bookings' }),
    );
    await waitFor(() =>
      expect(api.listBookings).toHaveBeenLastCalledWith(
        expect.objectContaining({ from: undefined }),
        expect.anything(),
      ),
    );
    expect(address()).toBe('/?over=true');
  });

  it('can be ended, and that taken back', async () => {
    const end = jest.fn(async () => ({ ...BOOKING, revision: 2 }));
    const create = jest.fn(async () => BOOKING);
    const { user, toasts } = renderScreen(<BookingRoutes />, {
      api: withBookings({ endBooking: end, createBooking: create }),
      at: '/',
      mayAll: true,
    });
    await user.click(
      await screen.findByRole('button', { name: 'End the booking of staging' }),
    );
    await waitFor(() => expect(end).toHaveBeenCalledWith('booking-1'));
    const [notice] = toasts.post.mock.calls.at(-1);
    expect(notice.title).toBe('The booking of staging was ended');
    notice.description.props.onPress();
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        {
          environment: 'staging',
          start: BOOKING.start,
          end: BOOKING.end,
          releaseId: 'checkout-5.3.0',
          reason: 'Load test',
        },
        { idempotencyKey: expect.any(String) },
      ),
    );
  });

  it('say what would fill an empty list', async () => {
    renderScreen(<BookingRoutes />, {
      api: withBookings({ listBookings: jest.fn(async () => ({ items: [] })) }),
      at: '/',
    });
    expect(await screen.findByText('No bookings')).toBeVisible();
  });

  it('are made of what was typed, once it is whole', async () => {
    const create = jest.fn(async () => BOOKING);
    const { user, address } = renderScreen(<BookingRoutes />, {
      api: withBookings({ createBooking: create }),
      at: '/new',
      mayAll: true,
    });
    const save = await screen.findByRole('button', { name: 'Save' });
    await user.click(save);
    expect(create).not.toHaveBeenCalled();
    await user.type(
      screen.getByRole('textbox', { name: /^Environment/ }),
      'staging',
    );
    await user.type(
      screen.getByRole('textbox', { name: /^Purpose/ }),
      'Load test',
    );
    await user.click(save);
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          environment: 'staging',
          reason: 'Load test',
        }),
        { idempotencyKey: expect.any(String) },
      ),
    );
    await waitFor(() => expect(address()).toBe('/releases/bookings'));
  });

  it('keep what was typed where the place is taken, and say by whom', async () => {
    const taken = await apiError(409, 'Staging is booked for somebody else.');
    const { user } = renderScreen(<BookingRoutes />, {
      api: withBookings({
        createBooking: jest.fn(async () => {
          throw taken;
        }),
      }),
      at: '/new',
      mayAll: true,
    });
    const environment = await screen.findByRole('textbox', {
      name: /^Environment/,
    });
    await user.type(environment, 'staging');
    await user.type(
      screen.getByRole('textbox', { name: /^Purpose/ }),
      'Load test',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('Staging is booked for somebody else.'),
    ).toBeVisible();
    expect(environment).toHaveValue('staging');
  });
});
