import { NewBooking } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { resolveWall } from '../../shared/form';

export const BOOKING_KINDS = ['environment', 'resource'] as const;

export type BookingKind = (typeof BOOKING_KINDS)[number];

/** What is typed of a booking. Times are those of a clock in its zone. */
export interface BookingDraft {
  kind: BookingKind;
  environment: string;
  resourceRef?: string;
  timeZone: string;
  start: string;
  end: string;
  units?: number;
  releaseId?: string;
  reason: string;
}

/** What was typed, in the fields of the contract. */
export type BookingInput = {
  [field in keyof NewBooking]?: NewBooking[field];
};

const WALL = "yyyy-MM-dd'T'HH:mm";

/** A booking of some hours tomorrow. */
export function emptyBookingDraft(now: number, timeZone: string): BookingDraft {
  const tomorrow = DateTime.fromMillis(now, { zone: timeZone })
    .plus({ days: 1 })
    .startOf('day');
  return {
    kind: 'environment',
    environment: '',
    timeZone,
    start: tomorrow.set({ hour: 9 }).toFormat(WALL),
    end: tomorrow.set({ hour: 17 }).toFormat(WALL),
    reason: '',
  };
}

/** A draft as the contract has it; what is empty is absent. */
export function draftToBooking(draft: BookingDraft): BookingInput {
  const { kind, timeZone, units, releaseId } = draft;
  const environment = draft.environment.trim();
  return {
    ...(kind === 'environment' && { environment }),
    ...(kind === 'resource' && { resourceRef: draft.resourceRef }),
    start: resolveWall(draft.start, timeZone).instant,
    end: resolveWall(draft.end, timeZone).instant,
    units,
    releaseId,
    reason: draft.reason.trim(),
  };
}

/** What the contract calls a field of the draft. */
export function bookingPaths(field: string): readonly string[] {
  return field === 'kind' ? ['environment', 'resourceRef'] : [field];
}
