import { useApi } from '@backstage/frontend-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { releasesApiRef } from '../../shared/api';
import { importRunFor } from './ImportRun';

/** The import and how far it is. The browser asks before it is closed on. */
export function useImportRun() {
  const run = importRunFor(useApi(releasesApiRef));
  const state = useSyncExternalStore(run.subscribe, run.snapshot);
  const queryClient = useQueryClient();
  const { phase } = state;

  useEffect(() => {
    if (phase === 'done' || phase === 'stopped') {
      queryClient.invalidateQueries();
    }
    if (phase !== 'importing') {
      return undefined;
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [phase, queryClient]);

  return { run, state };
}
