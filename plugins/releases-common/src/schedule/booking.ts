import { z } from 'zod';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  requiredText,
} from '../primitives';
import { warningSchema } from '../release/release';

function isResource(ref: string): boolean {
  return ref.startsWith('resource:');
}

const bookingShape = {
  environment: environmentSchema.optional(),
  resourceRef: entityRefSchema
    .refine(isResource, {
      error:
        'Only Resources can be booked. Give a reference such as resource:default/orders-db.',
      params: { code: 'not_a_resource' },
    })
    .optional(),
  start: instantSchema,
  end: instantSchema,
  units: z.number().int().min(1).max(1000).optional().meta({
    description:
      'How much of its capacity is taken. Defaults to all of it, so nobody else can use it',
  }),
  releaseId: idSchema.optional().meta({
    description: 'The release it is booked for',
  }),
  reason: requiredText(2000),
};

/**
 * A time for which an environment or a shared Resource is to be taken.
 *
 * @public
 */
export const newBookingSchema = z
  .strictObject(bookingShape)
  .superRefine((booking, context) => {
    if (
      (booking.environment === undefined) ===
      (booking.resourceRef === undefined)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['environment'],
        message: 'Name either an environment or a resourceRef to book.',
        params: { code: 'booking_target' },
      });
    }
    if (Date.parse(booking.end) <= Date.parse(booking.start)) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message:
          'The booking ends before it starts. Set an end after the start.',
        params: { code: 'booking_end_before_start' },
      });
    }
  })
  .meta({ id: 'NewBooking' });

/** @public */
export type NewBooking = z.infer<typeof newBookingSchema>;

/**
 * A booking as the API answers it. The release it is for is absent where the
 * caller may not read that.
 *
 * @public
 */
export const bookingSchema = z
  .object({
    id: z.string(),
    ...bookingShape,
    createdBy: z.string(),
    createdAt: instantSchema,
    archivedAt: instantSchema.optional(),
    revision: z.number().int(),
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in responses to writes: what could not be checked',
    }),
  })
  .meta({ id: 'Booking' });

/** @public */
export type Booking = z.infer<typeof bookingSchema>;

/** @public */
export const bookingListQuerySchema = z.strictObject({
  environment: environmentSchema.optional(),
  resourceRef: entityRefSchema.optional(),
  from: instantSchema.optional().meta({
    description: 'Bookings that end after this instant',
  }),
  to: instantSchema.optional().meta({
    description: 'Bookings that start before this instant',
  }),
  ...pageQueryShape,
});

/** @public */
export type BookingListQuery = z.infer<typeof bookingListQuerySchema>;

/** @public */
export type BookingListQueryInput = z.input<typeof bookingListQuerySchema>;

/** @public */
export const bookingListSchema = z
  .object({
    items: z.array(bookingSchema),
    ...pageShape,
  })
  .meta({ id: 'BookingList' });

/** @public */
export type BookingList = z.infer<typeof bookingListSchema>;
