import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { BookingRoutes } from './BookingRoutes';

// Loaded beforehand, for the first test not to wait for them.
import './BookingsPage';
import './NewBookingPage';

function renderAt(at: string) {
  const api = fakeReleasesApi();
  return renderScreen(<BookingRoutes />, {
    api: {
      ...api,
      listBookings: jest.fn(async () => ({
        items: [
          {
            id: 'booking-1',
            environment: 'staging',
            start: '2126-11-24T08:00:00Z',
            end: '2126-11-24T16:00:00Z',
            reason: 'Load test',
            createdBy: 'user:default/release-manager',
            createdAt: '2026-11-20T08:00:00Z',
            revision: 1,
          },
        ],
      })),
    },
    at,
    mayAll: false,
  });
}

describe('who may not book', () => {
  it('looks at bookings, and is offered no change', async () => {
    renderAt('/');
    expect(await screen.findByText(/You can view bookings/)).toBeVisible();
    expect(
      await screen.findByRole('grid', { name: 'Bookings' }),
    ).toHaveTextContent('Environment staging');
    expect(screen.queryByRole('link', { name: 'Book' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^End the/ })).toBeNull();
  });

  it('is told so by the form', async () => {
    renderAt('/new');
    expect(
      await screen.findByText(/To create or end one, ask a portal admin/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});
