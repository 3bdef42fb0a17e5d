import { Route, Routes } from 'react-router-dom';
import { BookingsPage } from '../bookings/BookingsPage';
import { NewBookingPage } from '../bookings/form/NewBookingPage';
import { PageNotFound } from '../feedback/NotFound';
import { ConflictsPage } from './ConflictsPage';

/** The pages of conflicts: all of them, and what is booked. */
export function ConflictRoutes() {
  return (
    <Routes>
      <Route index element={<ConflictsPage />} />
      <Route path="bookings" element={<BookingsPage />} />
      <Route path="bookings/new" element={<NewBookingPage />} />
      <Route path="*" element={<PageNotFound />} />
    </Routes>
  );
}
