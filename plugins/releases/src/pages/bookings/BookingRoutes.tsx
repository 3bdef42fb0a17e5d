import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const BookingsPage = lazy(() =>
  import('./BookingsPage').then(module => ({ default: module.BookingsPage })),
);
const NewBookingPage = lazy(() =>
  import('./NewBookingPage').then(module => ({
    default: module.NewBookingPage,
  })),
);

/** The pages of bookings: all of them, and a new one. */
export function BookingRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<BookingsPage />} />
        <Route path="new" element={<NewBookingPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
