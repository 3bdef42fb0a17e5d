import {
  EntityDependencyOfComponentsCard,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { EntityNextReleaseCard } from '@slipway/backstage-plugin-releases/legacy';
import { Overview } from './Overview';

export const resourcePage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityNextReleaseCard />
        <EntityDependencyOfComponentsCard />
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
