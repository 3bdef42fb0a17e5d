import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const EditTemplatePage = lazy(() =>
  import('../milestoneTemplates/EditTemplatePage').then(module => ({
    default: module.EditTemplatePage,
  })),
);
const NewTemplatePage = lazy(() =>
  import('../milestoneTemplates/NewTemplatePage').then(module => ({
    default: module.NewTemplatePage,
  })),
);
const TemplatesPage = lazy(() =>
  import('../milestoneTemplates/TemplatesPage').then(module => ({
    default: module.TemplatesPage,
  })),
);
const EditTrainPage = lazy(() =>
  import('./EditTrainPage').then(module => ({ default: module.EditTrainPage })),
);
const NewTrainPage = lazy(() =>
  import('./NewTrainPage').then(module => ({ default: module.NewTrainPage })),
);
const TrainPage = lazy(() =>
  import('./TrainPage').then(module => ({ default: module.TrainPage })),
);
const TrainsPage = lazy(() =>
  import('./TrainsPage').then(module => ({ default: module.TrainsPage })),
);

/** The pages of trains: all of them, one, its form, and the templates. */
export function TrainRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<TrainsPage />} />
        <Route path="new" element={<NewTrainPage />} />
        <Route path="templates" element={<TemplatesPage />} />
        <Route path="templates/new" element={<NewTemplatePage />} />
        <Route
          path="templates/template/:id/edit"
          element={<EditTemplatePage />}
        />
        <Route path="train/:id" element={<TrainPage />} />
        <Route path="train/:id/edit" element={<EditTrainPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
