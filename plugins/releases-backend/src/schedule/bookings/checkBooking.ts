import {
  Booking,
  ErrorDetail,
  NewBooking,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';
import { findOverbooking } from './findOverbooking';
import { targetKey, targetOf } from './StoredBooking';

/** What is wrong with when a booking is. @internal */
export function wrongTimes({ end }: NewBooking, now: Date): ErrorDetail[] {
  return Date.parse(end) <= now.getTime()
    ? [
        {
          field: 'end',
          code: 'booking_over',
          message: 'This time is over. Book one that is to come.',
        },
      ]
    : [];
}

/** What is wrong with how much a booking takes. @internal */
export function wrongUnits(
  { units }: NewBooking,
  capacity: number | undefined,
): ErrorDetail[] {
  if (units === undefined) {
    return [];
  }
  if (capacity === undefined) {
    return [
      {
        field: 'units',
        code: 'capacity_unknown',
        message:
          'How much this environment bears is not configured. Leave units out to book all of it, or have releases.capacities set.',
      },
    ];
  }
  return units > capacity
    ? [
        {
          field: 'units',
          code: 'units_above_capacity',
          message: `It bears ${capacity} at a time. Book at most that.`,
        },
      ]
    : [];
}

/** @throws an {@link ApiError} of status 409 where others leave no room @internal */
export function assertRoom(
  booking: Booking,
  others: readonly Booking[],
  capacity: number | undefined,
) {
  const inTheWay = findOverbooking(booking, others, capacity);
  if (inTheWay) {
    const [first] = inTheWay;
    throw ApiError.conflict(
      `${targetKey(targetOf(booking))} is taken from ${first.start} to ${
        first.end
      }, by ${first.createdBy}: ${
        first.reason
      }. Book another time, or end that booking first.`,
      {
        details: inTheWay.map(({ id, start, end }) => ({
          field: 'start',
          code: 'already_booked',
          message: `The booking ${id} takes it from ${start} to ${end}.`,
        })),
      },
    );
  }
}
