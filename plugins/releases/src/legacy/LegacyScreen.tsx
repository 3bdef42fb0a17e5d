import { useRouteRef } from '@backstage/core-plugin-api';
import { ReactNode, useMemo } from 'react';
import { makeLinks } from '../shared/links';
import { ReleasesProvider } from '../shared/provider';
import { rootRouteRef } from './routes';

/** What is shown by an extension of the old frontend system. */
export function LegacyScreen(props: { children: ReactNode }) {
  const root = useRouteRef(rootRouteRef)();
  const links = useMemo(
    () =>
      makeLinks({
        root,
        release: id => `${root}/release/${encodeURIComponent(id)}`,
      }),
    [root],
  );
  return <ReleasesProvider links={links}>{props.children}</ReleasesProvider>;
}
