import { lazy } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';

const ConflictsPage = lazy(() =>
  import('./ConflictsPage').then(module => ({ default: module.ConflictsPage })),
);

/** Where bookings were before they had pages of their own. */
function MovedBookings({ to }: { to: string }) {
  const { search } = useLocation();
  return <Navigate to={{ pathname: to, search }} replace />;
}

/** The pages of conflicts. */
export function ConflictRoutes() {
  const links = useReleasesLinks();
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<ConflictsPage />} />
        <Route
          path="bookings"
          element={<MovedBookings to={links.bookings()} />}
        />
        <Route
          path="bookings/new"
          element={<MovedBookings to={links.newBooking()} />}
        />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
