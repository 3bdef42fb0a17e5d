import { randomUUID } from 'node:crypto';
import { NewBooking } from '@slipway/backstage-plugin-releases-common';
import { noQuery } from './badInput';
import { Operations } from './Operation';
import { BOOK, READ } from './promised';

/** Something that nobody else has booked. */
function booking(): NewBooking {
  return {
    environment: `tried-${randomUUID()}`,
    start: '2099-03-02T09:00:00Z',
    end: '2099-03-02T10:00:00Z',
    reason: 'Load test',
  };
}

export const bookingOperations = {
  listBookings: {
    promised: READ,
    bad: { query: { environment: '-' }, field: 'environment' },
  },
  createBooking: {
    promised: BOOK,
    input: () => ({ body: booking() }),
    bad: { body: { ...booking(), reason: '' }, field: 'reason' },
  },
  endBooking: {
    promised: BOOK,
    made: { operation: 'createBooking', input: () => ({ body: booking() }) },
    bad: noQuery,
  },
} satisfies Operations;
