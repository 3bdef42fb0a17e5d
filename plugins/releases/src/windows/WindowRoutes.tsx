import { Route, Routes } from 'react-router-dom';
import { PageNotFound } from '../feedback/NotFound';
import { EditWindowPage } from './form/EditWindowPage';
import { NewWindowPage } from './form/NewWindowPage';
import { WindowImportPage } from './import/WindowImportPage';
import { WindowPage } from './WindowPage';
import { WindowsPage } from './WindowsPage';

/** The pages of windows: all of them, one, its form, and the import. */
export function WindowRoutes() {
  return (
    <Routes>
      <Route index element={<WindowsPage />} />
      <Route path="new" element={<NewWindowPage />} />
      <Route path="import" element={<WindowImportPage />} />
      <Route path="window/:id" element={<WindowPage />} />
      <Route path="window/:id/edit" element={<EditWindowPage />} />
      <Route path="*" element={<PageNotFound />} />
    </Routes>
  );
}
