import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const EditReviewPage = lazy(() =>
  import('./EditReviewPage').then(module => ({
    default: module.EditReviewPage,
  })),
);
const NewReviewPage = lazy(() =>
  import('./NewReviewPage').then(module => ({ default: module.NewReviewPage })),
);
const ReviewMeetingPage = lazy(() =>
  import('./ReviewMeetingPage').then(module => ({
    default: module.ReviewMeetingPage,
  })),
);
const ReviewMinutesPage = lazy(() =>
  import('./ReviewMinutesPage').then(module => ({
    default: module.ReviewMinutesPage,
  })),
);
const ReviewPage = lazy(() =>
  import('./ReviewPage').then(module => ({ default: module.ReviewPage })),
);
const ReviewsPage = lazy(() =>
  import('./ReviewsPage').then(module => ({ default: module.ReviewsPage })),
);

/** The pages of reviews: all of them, one, its form, its meeting and minutes. */
export function ReviewRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<ReviewsPage />} />
        <Route path="new" element={<NewReviewPage />} />
        <Route path=":id" element={<ReviewPage />} />
        <Route path=":id/edit" element={<EditReviewPage />} />
        <Route path=":id/meeting" element={<ReviewMeetingPage />} />
        <Route path=":id/minutes" element={<ReviewMinutesPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
