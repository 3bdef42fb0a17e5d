import { useApi } from '@backstage/frontend-plugin-api';
import { QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { queryClientFor } from '../api/queryClientFor';
import { releasesApiRef } from '../api/releasesApiRef';
import { useReleaseSignals } from '../api/useReleaseSignals';
import { Readable } from '../layout/Readable';
import { ReleasesLinks, ReleasesLinksContext } from '../links/ReleasesLinks';

/** What every screen of the plugin stands on, in both frontend systems. */
export function ReleasesProvider(props: {
  links: ReleasesLinks;
  children: ReactNode;
}) {
  const queryClient = queryClientFor(useApi(releasesApiRef));
  useReleaseSignals(queryClient);
  return (
    <ReleasesLinksContext.Provider value={props.links}>
      <QueryClientProvider client={queryClient}>
        <Readable>{props.children}</Readable>
      </QueryClientProvider>
    </ReleasesLinksContext.Provider>
  );
}
