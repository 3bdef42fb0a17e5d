import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const DeploymentPage = lazy(() =>
  import('./DeploymentPage').then(module => ({
    default: module.DeploymentPage,
  })),
);
const DeploymentsPage = lazy(() =>
  import('./DeploymentsPage').then(module => ({
    default: module.DeploymentsPage,
  })),
);

/** The pages of deployments: all of them, and one. */
export function DeploymentRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<DeploymentsPage />} />
        <Route path=":id" element={<DeploymentPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
