import { Navigate, Route, Routes } from 'react-router-dom';
import { EditReleasePage } from '../form/EditReleasePage';
import { PageNotFound } from '../feedback/NotFound';
import { RELEASE_TABS } from '../links/ReleasesLinks';
import { ReleasePage } from './ReleasePage';

/** The pages of one release: its tabs, and its form. */
export function ReleaseRoutes() {
  return (
    <Routes>
      <Route index element={<Navigate to="overview" replace />} />
      {RELEASE_TABS.map(tab => (
        <Route key={tab} path={tab} element={<ReleasePage tab={tab} />} />
      ))}
      <Route path="edit" element={<EditReleasePage />} />
      <Route path="*" element={<PageNotFound />} />
    </Routes>
  );
}
