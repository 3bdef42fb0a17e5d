import {
  EndpointClient,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from '../http/EndpointClient';
import {
  Booking,
  BookingList,
  BookingListQueryInput,
  NewBooking,
} from './booking';

/**
 * Bookings of environments and shared Resources, over HTTP.
 *
 * @public
 */
export class BookingsClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  list(
    query: BookingListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<BookingList> {
    return this.#endpoints.call('listBookings', { query, options });
  }

  create(
    booking: NewBooking,
    options?: ReleasesWriteOptions,
  ): Promise<Booking> {
    return this.#endpoints.call('createBooking', { body: booking, options });
  }

  end(id: string, options?: ReleasesRequestOptions): Promise<Booking> {
    return this.#endpoints.call('endBooking', { params: { id }, options });
  }
}

/** What a {@link BookingsClient} can do, for stand-ins. @public */
export type BookingsApi = Pick<BookingsClient, keyof BookingsClient>;
