import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { PageNotFound, PageSuspense } from '../../shared/feedback';

const EditWindowPage = lazy(() =>
  import('./EditWindowPage').then(module => ({
    default: module.EditWindowPage,
  })),
);
const NewWindowPage = lazy(() =>
  import('./NewWindowPage').then(module => ({ default: module.NewWindowPage })),
);
const WindowImportPage = lazy(() =>
  import('./WindowImportPage').then(module => ({
    default: module.WindowImportPage,
  })),
);
const WindowPage = lazy(() =>
  import('./WindowPage').then(module => ({ default: module.WindowPage })),
);
const WindowsPage = lazy(() =>
  import('./WindowsPage').then(module => ({ default: module.WindowsPage })),
);

/** The pages of windows: all of them, one, its form, and the import. */
export function WindowRoutes() {
  return (
    <PageSuspense>
      <Routes>
        <Route index element={<WindowsPage />} />
        <Route path="new" element={<NewWindowPage />} />
        <Route path="import" element={<WindowImportPage />} />
        <Route path="window/:id" element={<WindowPage />} />
        <Route path="window/:id/edit" element={<EditWindowPage />} />
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </PageSuspense>
  );
}
