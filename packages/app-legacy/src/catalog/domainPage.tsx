import { EntityHasSystemsCard, EntityLayout } from '@backstage/plugin-catalog';
import { Overview } from './Overview';

export const domainPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityHasSystemsCard />
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
