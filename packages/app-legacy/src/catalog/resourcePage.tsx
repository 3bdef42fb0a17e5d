import {
  EntityDependencyOfComponentsCard,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { Overview } from './Overview';

export const resourcePage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Overview>
        <EntityDependencyOfComponentsCard />
      </Overview>
    </EntityLayout.Route>
  </EntityLayout>
);
