import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

const KEY = 'meetingKeys';

/** Whether single keys act, which a person may turn off; kept for the person. */
export function useKeysEnabled(): [boolean, (isEnabled: boolean) => void] {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket('releases'), [storageApi]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = bucket.observe$(KEY).subscribe(onChange);
      return () => subscription.unsubscribe();
    },
    [bucket],
  );
  const stored = useSyncExternalStore(
    subscribe,
    () => bucket.snapshot<boolean>(KEY).value,
  );
  return [stored ?? true, isEnabled => bucket.set(KEY, isEnabled)];
}
