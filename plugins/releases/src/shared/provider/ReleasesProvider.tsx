import { useApi } from '@backstage/frontend-plugin-api';
import { QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { queryClientFor, releasesApiRef, useReleaseSignals } from '../api';
import { ReleasesLinks, ReleasesLinksContext } from '../links';
import styles from './ReleasesProvider.module.css';

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
        <div className={styles.screen}>{props.children}</div>
      </QueryClientProvider>
    </ReleasesLinksContext.Provider>
  );
}
