import { EntityLayout } from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
} from '@backstage/plugin-org';
import { EntityRollUpContent } from '@slipway/backstage-plugin-releases/legacy';
import { Cards } from './Cards';
import { WithWarnings } from './WithWarnings';

export const groupPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <WithWarnings>
        <Cards>
          <EntityGroupProfileCard />
          <EntityOwnershipCard />
          <EntityMembersListCard />
        </Cards>
      </WithWarnings>
    </EntityLayout.Route>
    <EntityLayout.Route path="/releases" title="Releases">
      <EntityRollUpContent />
    </EntityLayout.Route>
  </EntityLayout>
);
