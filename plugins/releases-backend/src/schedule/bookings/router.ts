import { Handlers } from '../../platform';
import { BookingsService } from './BookingsService';

/** @internal */
export function createBookingsHandlers(bookings: BookingsService) {
  return {
    listBookings: ({ credentials, query }) => bookings.list(credentials, query),
    createBooking: request => bookings.create(request, request.body),
    endBooking: request => bookings.archive(request, request.params.id),
  } satisfies Handlers;
}
