import { ReactNode } from 'react';
import { ReleasesProvider } from '../provider/ReleasesProvider';
import { useLinks } from './useLinks';

/** What is shown by an extension of the new frontend system. */
export function Screen(props: { children: ReactNode }) {
  return (
    <ReleasesProvider links={useLinks()}>{props.children}</ReleasesProvider>
  );
}
