import { Route, Routes } from 'react-router-dom';
import { PageNotFound } from '../feedback/NotFound';
import { EditTemplatePage } from '../templates/form/EditTemplatePage';
import { NewTemplatePage } from '../templates/form/NewTemplatePage';
import { TemplatesPage } from '../templates/TemplatesPage';
import { EditTrainPage } from './form/EditTrainPage';
import { NewTrainPage } from './form/NewTrainPage';
import { TrainPage } from './TrainPage';
import { TrainsPage } from './TrainsPage';

/** The pages of trains: all of them, one, its form, and the templates. */
export function TrainRoutes() {
  return (
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
  );
}
