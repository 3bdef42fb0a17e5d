import { EntityHasApisCard } from '@backstage/plugin-api-docs';
import {
  EntityHasComponentsCard,
  EntityHasResourcesCard,
  EntityLayout,
} from '@backstage/plugin-catalog';
import {
  Direction,
  EntityCatalogGraphCard,
} from '@backstage/plugin-catalog-graph';
import {
  EntityDependsOnReleasesCard,
  EntityRollUpContent,
} from '@slipway/backstage-plugin-releases/legacy';
import { Overview } from './Overview';

export const systemPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityDependsOnReleasesCard />
        <EntityHasComponentsCard />
        <EntityHasApisCard />
        <EntityHasResourcesCard />
      </Overview>
    </EntityLayout.Route>
    <EntityLayout.Route path="/releases" title="Releases">
      <EntityRollUpContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/diagram" title="Diagram">
      <EntityCatalogGraphCard
        title="System diagram"
        direction={Direction.TOP_BOTTOM}
        height={700}
        unidirectional={false}
      />
    </EntityLayout.Route>
  </EntityLayout>
);
