import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Change, readChange } from './Change';
import { isTouchedBy } from './isTouchedBy';

const CHANNEL = 'releases';

/** An import sends many signals; one refresh answers those that come together. */
const GATHER_MS = 300;

/**
 * Reads anew what is on screen where the backend says that something changed
 * which it is about. Without the signals plugin there is nothing to listen to.
 */
export function useReleaseSignals(queryClient: QueryClient): void {
  const signalApi = useApiHolder().get(signalApiRef);

  useEffect(() => {
    if (!signalApi) {
      return undefined;
    }
    let gathered: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signalApi.subscribe(CHANNEL, message => {
      gathered.push(readChange(message));
      timer ??= setTimeout(() => {
        const changes = gathered;
        gathered = [];
        timer = undefined;
        queryClient.invalidateQueries({
          predicate: ({ queryKey }) =>
            changes.some(change => isTouchedBy(change, queryKey)),
        });
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [signalApi, queryClient]);
}
