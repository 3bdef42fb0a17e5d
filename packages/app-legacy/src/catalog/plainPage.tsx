import { EntityLayout } from '@backstage/plugin-catalog';
import { Overview } from './Overview';

export const plainPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview />
    </EntityLayout.Route>
  </EntityLayout>
);
