import { screen } from '@testing-library/react';
import { fakeReleasesApi } from '../../__testUtils__/fakeReleasesApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ConflictRoutes } from './ConflictRoutes';

// Loaded beforehand, for the first test not to wait for them.
import '../bookings/BookingsPage';
import '../bookings/NewBookingPage';

function renderAt(at: string) {
  const api = fakeReleasesApi();
  return renderScreen(<ConflictRoutes />, {
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
    renderAt('/bookings');
    expect(await screen.findByText(/You can look at bookings/)).toBeVisible();
    expect(
      await screen.findByRole('table', { name: 'Bookings' }),
    ).toHaveTextContent('Environment staging');
    expect(screen.queryByRole('link', { name: 'Book' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^End the/ })).toBeNull();
  });

  it('is told so by the form', async () => {
    renderAt('/bookings/new');
    expect(
      await screen.findByText(/takes the permission releases.booking.manage/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});
