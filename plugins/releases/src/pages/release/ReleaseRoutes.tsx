import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';
import { RELEASE_TABS } from '../../shared/links';

const EditReleasePage = lazy(() =>
  import('./EditReleasePage').then(module => ({
    default: module.EditReleasePage,
  })),
);
const ReleasePage = lazy(() =>
  import('./ReleasePage').then(module => ({ default: module.ReleasePage })),
);

/** The pages of one release: its tabs, and its form. */
export function ReleaseRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<Navigate to="overview" replace />} />
        {RELEASE_TABS.map(tab => (
          <Route key={tab} path={tab} element={<ReleasePage tab={tab} />} />
        ))}
        <Route path="edit" element={<EditReleasePage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
