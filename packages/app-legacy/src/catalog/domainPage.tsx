import { EntityHasSystemsCard, EntityLayout } from '@backstage/plugin-catalog';
import {
  EntityDependsOnReleasesCard,
  EntityRollUpContent,
} from '@slipway/backstage-plugin-releases/legacy';
import { Overview } from './Overview';

export const domainPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityDependsOnReleasesCard />
        <EntityHasSystemsCard />
      </Overview>
    </EntityLayout.Route>
    <EntityLayout.Route path="/releases" title="Releases">
      <EntityRollUpContent />
    </EntityLayout.Route>
  </EntityLayout>
);
