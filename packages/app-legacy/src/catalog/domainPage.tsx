import { EntityHasSystemsCard, EntityLayout } from '@backstage/plugin-catalog';
import { Overview } from './Overview';

export const domainPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityHasSystemsCard variant="gridItem" />
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
