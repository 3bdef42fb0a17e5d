import {
  Booking,
  ErrorDetail,
  NewBooking,
} from '@slipway/backstage-plugin-releases-common';
import { actorName, ApiError, entityName, moment } from '../../platform';
import { findOverbooking } from './findOverbooking';

function targetName({ environment, resourceRef }: NewBooking): string {
  return resourceRef ? entityName(resourceRef) : `${environment}`;
}

/** What is wrong with when a booking is. @internal */
export function wrongTimes({ end }: NewBooking, now: Date): ErrorDetail[] {
  return Date.parse(end) <= now.getTime()
    ? [
        {
          field: 'end',
          code: 'booking_over',
          message: 'That time has passed. Choose a later one.',
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
          'The capacity of this environment is not configured. Leave units out to book all of it, or have releases.capacities set.',
      },
    ];
  }
  return units > capacity
    ? [
        {
          field: 'units',
          code: 'units_above_capacity',
          message: `Its capacity is ${capacity} at a time. Book at most that.`,
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
      `${targetName(booking)} is already booked at that time, by ${actorName(
        first.createdBy,
      )}: ${first.reason}. Choose another time, or end that booking first.`,
      {
        details: inTheWay.map(({ id, start, end }) => ({
          field: 'start',
          code: 'already_booked',
          message: `The booking ${id} takes it from ${moment(
            start,
            {},
          )} to ${moment(end, {})}.`,
        })),
      },
    );
  }
}
