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
import {
  EntityNextReleaseCard,
  EntityReadinessContent,
  EntityReleasesContent,
  isReleasableEntity,
} from '@slipway/backstage-plugin-releases/legacy';
import { Cards } from './Cards';
import { Overview } from './Overview';

export const componentPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityNextReleaseCard />
        <EntityLinksCard />
        <EntityHasSubcomponentsCard />
      </Overview>
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/releases"
      title="Releases"
      if={isReleasableEntity}
    >
      <EntityReleasesContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/readiness"
      title="Readiness"
      if={isReleasableEntity}
    >
      <EntityReadinessContent />
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
