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
        <EntityLinksCard />
        <EntityHasSubcomponentsCard />
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
        <EntityDependsOnComponentsCard />
        <EntityDependsOnResourcesCard />
      </Cards>
    </EntityLayout.Route>
  </EntityLayout>
);
