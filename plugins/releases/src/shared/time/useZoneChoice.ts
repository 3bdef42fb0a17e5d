import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isZoneChoice, ZoneChoice } from './zoneChoice';

const KEY = 'zone';

/**
 * Whose clock a person wants. The choice is kept for the person, and stands in
 * the address so that a link shows the same times.
 */
export function useZoneChoice(): [ZoneChoice, (choice: ZoneChoice) => void] {
  const storageApi = useApi(storageApiRef);
  const [searchParams, setSearchParams] = useSearchParams();
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
    () => bucket.snapshot<string>(KEY).value,
  );

  const choose = useCallback(
    (choice: ZoneChoice) => {
      bucket.set(KEY, choice);
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          next.set(KEY, choice);
          return next;
        },
        { replace: true },
      );
    },
    [bucket, setSearchParams],
  );

  const inAddress = searchParams.get(KEY);
  const known = isZoneChoice(stored) ? stored : 'mine';
  return [isZoneChoice(inAddress) ? inAddress : known, choose];
}
