import { EntityLayout } from '@backstage/plugin-catalog';
import {
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import { EntityRollUpContent } from '@slipway/backstage-plugin-releases/legacy';
import { Cards } from './Cards';
import { WithWarnings } from './WithWarnings';

export const userPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <WithWarnings>
        <Cards>
          <EntityUserProfileCard />
          <EntityOwnershipCard />
        </Cards>
      </WithWarnings>
    </EntityLayout.Route>
    <EntityLayout.Route path="/releases" title="Releases">
      <EntityRollUpContent />
    </EntityLayout.Route>
  </EntityLayout>
);
