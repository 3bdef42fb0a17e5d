import {
  newBookingSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { draftToBooking, emptyBookingDraft } from './BookingDraft';

const NOW = Date.parse('2026-11-21T11:00:00Z');

describe('BookingDraft', () => {
  const empty = emptyBookingDraft(NOW, 'Europe/Paris');

  it('starts with the working hours of tomorrow on the clock of the zone', () => {
    expect(draftToBooking(empty)).toMatchObject({
      start: '2026-11-22T08:00:00Z',
      end: '2026-11-22T16:00:00Z',
    });
  });

  it('has one target, whatever was typed for the other', () => {
    const both = {
      ...empty,
      environment: ' staging ',
      resourceRef: 'resource:default/orders-db',
      reason: 'Load test',
    };
    expect(readWith(newBookingSchema, draftToBooking(both))).toEqual({
      value: expect.objectContaining({ environment: 'staging' }),
    });
    expect(
      readWith(newBookingSchema, draftToBooking({ ...both, kind: 'resource' })),
    ).toEqual({
      value: expect.objectContaining({
        resourceRef: 'resource:default/orders-db',
      }),
    });
  });

  it('names the fields that are missing', () => {
    const reading = readWith(newBookingSchema, draftToBooking(empty));
    expect(
      'details' in reading && reading.details.map(({ field }) => field).sort(),
    ).toEqual(['environment', 'reason']);
  });
});
