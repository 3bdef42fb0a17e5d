import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { releaseRouteRef, rootRouteRef } from './routes';
import { makeLinks, ReleasesLinks } from '../shared/links';

/** Where a page is that an app has turned off: its usual place. */
const USUAL = '/releases';

/** The links of the new frontend system. */
export function useLinks(): ReleasesLinks {
  const root = useRouteRef(rootRouteRef)?.() ?? USUAL;
  const release = useRouteRef(releaseRouteRef);
  return useMemo(
    () =>
      makeLinks({
        root,
        release: id => release?.({ id }) ?? `${USUAL}/release/${id}`,
      }),
    [root, release],
  );
}
