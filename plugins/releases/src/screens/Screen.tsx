import { ReactNode } from 'react';
import { ReleasesProvider } from '../shared/provider';
import styles from './Screen.module.css';
import { useActiveTabInView } from './useActiveTabInView';
import { useLinks } from './useLinks';

/** What is shown by an extension of the new frontend system. */
export function Screen(props: { children: ReactNode }) {
  return (
    <ReleasesProvider links={useLinks()}>{props.children}</ReleasesProvider>
  );
}

/** A page of its own, which is the main part of what is on screen. */
export function PageScreen(props: { children: ReactNode }) {
  useActiveTabInView();
  return (
    <Screen>
      <main className={styles.page}>{props.children}</main>
    </Screen>
  );
}
