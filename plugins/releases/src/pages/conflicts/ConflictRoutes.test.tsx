import { waitFor } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ConflictRoutes } from './ConflictRoutes';

describe('ConflictRoutes', () => {
  it.each([
    ['/bookings?over=true', '/releases/bookings?over=true'],
    ['/bookings/new', '/releases/bookings/new'],
  ])('lead from %s, where bookings were, to %s', async (at, to) => {
    const { address } = renderScreen(<ConflictRoutes />, { at });
    await waitFor(() => expect(address()).toBe(to));
  });
});
