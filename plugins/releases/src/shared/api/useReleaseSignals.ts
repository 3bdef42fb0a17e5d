import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const CHANNEL = 'releases';

/** An import sends many signals; one refresh answers those that come together. */
const GATHER_MS = 300;

/**
 * Reads anew what is on screen when the backend says that something changed.
 * Without the signals plugin there is nothing to listen to.
 */
export function useReleaseSignals(queryClient: QueryClient): void {
  const signalApi = useApiHolder().get(signalApiRef);

  useEffect(() => {
    if (!signalApi) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signalApi.subscribe(CHANNEL, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        queryClient.invalidateQueries();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [signalApi, queryClient]);
}
