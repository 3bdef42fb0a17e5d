export {
  type BookingInput,
  bookingPaths,
  draftToBooking,
  emptyBookingDraft,
} from './BookingDraft';
export { BookingFields } from './BookingFields';
export { BookingTable } from './BookingTable';
export { targetName } from './targetName';
export { useBookingList, useMayBook } from './useBookings';
