import { useCallback, useRef } from 'react';

/** One and the same function that always does what was last given. */
export function useStable<TArgs extends unknown[]>(
  work: (...args: TArgs) => void,
): (...args: TArgs) => void {
  const latest = useRef(work);
  latest.current = work;
  return useCallback((...args: TArgs) => latest.current(...args), []);
}
