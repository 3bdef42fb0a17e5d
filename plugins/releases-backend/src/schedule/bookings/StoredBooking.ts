import { Booking } from '@slipway/backstage-plugin-releases-common';
import { BookedTime, BookingTarget } from './BookedTime';
import { toInterval } from '../scene/PlacedRelease';

/** What a booking takes. @internal */
export function targetOf({
  environment,
  resourceRef,
}: Pick<Booking, 'environment' | 'resourceRef'>): BookingTarget {
  return resourceRef === undefined
    ? { environment: environment ?? '' }
    : { resourceRef };
}

/** A target as one text, the same for the same target. @internal */
export function targetKey(target: BookingTarget): string {
  return 'resourceRef' in target
    ? target.resourceRef
    : `environment:${target.environment}`;
}

/** @internal */
export function toBookedTime(booking: Booking): BookedTime {
  const { id, units, releaseId, reason } = booking;
  return {
    id,
    target: targetOf(booking),
    interval: toInterval(booking),
    units,
    releaseId,
    reason,
  };
}
