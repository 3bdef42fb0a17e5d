import { useEffect, useRef } from 'react';

const AFTER_MS = 1000;

/** What is still not there then comes with a signal, or when somebody looks again. */
const AT_MOST = 20;

/** What of a query it takes to ask again. */
interface Refetchable {
  dataUpdatedAt: number;
  refetch: (options: { cancelRefetch: boolean }) => unknown;
}

/**
 * Asks again a second after each answer while it says that it is about to
 * change, some times at most.
 */
export function useRefetchWhile(isUpdating: boolean, query: Refetchable): void {
  const { dataUpdatedAt, refetch } = query;
  const asked = useRef(0);
  useEffect(() => {
    if (!isUpdating) {
      asked.current = 0;
      return undefined;
    }
    if (asked.current >= AT_MOST) {
      return undefined;
    }
    const timer = setTimeout(() => {
      asked.current += 1;
      refetch({ cancelRefetch: false });
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [isUpdating, dataUpdatedAt, refetch]);
}
