import {
  bookingListQuerySchema,
  bookingListSchema,
  bookingSchema,
  newBookingSchema,
} from '../../schedule/booking';
import { bookingManagePermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const bookingEndpoints = {
  listBookings: defineEndpoint({
    method: 'get',
    path: '/v1/bookings',
    summary: 'List bookings of environments and shared Resources',
    description: 'Ordered by start, without those that were ended.',
    query: bookingListQuerySchema,
    response: bookingListSchema,
  }),
  createBooking: defineEndpoint({
    method: 'post',
    path: '/v1/bookings',
    summary: 'Book an environment or a shared Resource',
    body: newBookingSchema,
    response: bookingSchema,
    status: 201,
    idempotent: true,
    permission: bookingManagePermission.name,
    refusals: [403, 409],
  }),
  endBooking: defineEndpoint({
    method: 'delete',
    path: '/v1/bookings/{id}',
    summary: 'End a booking',
    params: idParams,
    response: bookingSchema,
    permission: bookingManagePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};
