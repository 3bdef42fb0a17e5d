import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const BookingsPage = lazy(() =>
  import('../bookings/BookingsPage').then(module => ({
    default: module.BookingsPage,
  })),
);
const NewBookingPage = lazy(() =>
  import('../bookings/NewBookingPage').then(module => ({
    default: module.NewBookingPage,
  })),
);
const ConflictsPage = lazy(() =>
  import('./ConflictsPage').then(module => ({ default: module.ConflictsPage })),
);

/** The pages of conflicts: all of them, and what is booked. */
export function ConflictRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<ConflictsPage />} />
        <Route path="bookings" element={<BookingsPage />} />
        <Route path="bookings/new" element={<NewBookingPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
