import {
  EntityConsumedApisCard,
  EntityProvidedApisCard,
} from '@backstage/plugin-api-docs';
import {
  EntityDependsOnComponentsCard,
  EntityDependsOnResourcesCard,
  EntityHasSubcomponentsCard,
  EntityLayout,
  EntityLinksCard,
} from '@backstage/plugin-catalog';
import { Cards } from './Cards';
import { Overview } from './Overview';

export const componentPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityLinksCard variant="gridItem" />
        <EntityHasSubcomponentsCard variant="gridItem" />
      </Overview>
    </EntityLayout.Route>
    <EntityLayout.Route path="/api" title="API">
      <Cards>
        <EntityProvidedApisCard />
        <EntityConsumedApisCard />
      </Cards>
    </EntityLayout.Route>
    <EntityLayout.Route path="/dependencies" title="Dependencies">
      <Cards>
        <EntityDependsOnComponentsCard variant="gridItem" />
        <EntityDependsOnResourcesCard variant="gridItem" />
      </Cards>
    </EntityLayout.Route>
  </EntityLayout>
);
