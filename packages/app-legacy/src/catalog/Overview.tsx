import { EntityAboutCard } from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import { PropsWithChildren } from 'react';
import { Cards } from './Cards';
import { WithWarnings } from './WithWarnings';

/** What the overview of most kinds begins with, and more cards after that. */
export const Overview = ({ children }: PropsWithChildren<{}>) => (
  <WithWarnings>
    <Cards>
      <EntityAboutCard />
      <EntityCatalogGraphCard height={400} />
      {children}
    </Cards>
  </WithWarnings>
);
