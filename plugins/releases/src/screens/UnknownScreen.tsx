import { PageNotFound } from '../shared/feedback';
import { PageScreen } from './Screen';

export const UnknownScreen = () => (
  <PageScreen>
    <PageNotFound />
  </PageScreen>
);
