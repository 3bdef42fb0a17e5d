import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const EditPolicyPage = lazy(() =>
  import('./EditPolicyPage').then(module => ({
    default: module.EditPolicyPage,
  })),
);
const NewPolicyPage = lazy(() =>
  import('./NewPolicyPage').then(module => ({ default: module.NewPolicyPage })),
);
const PoliciesPage = lazy(() =>
  import('./PoliciesPage').then(module => ({ default: module.PoliciesPage })),
);
const PolicyPage = lazy(() =>
  import('./PolicyPage').then(module => ({ default: module.PolicyPage })),
);

/** The pages of policies: all of them, one, and its form. */
export function PolicyRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<PoliciesPage />} />
        <Route path="new" element={<NewPolicyPage />} />
        <Route path="policy/:id" element={<PolicyPage />} />
        <Route path="policy/:id/edit" element={<EditPolicyPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
