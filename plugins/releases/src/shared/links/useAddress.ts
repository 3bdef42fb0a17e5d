import { useCallback, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Changes what stands in the address; the rest of it stays. */
export type ChangeAddress = (edit: (search: URLSearchParams) => void) => void;

/**
 * What stands in the address behind the path, and one and the same function to
 * change it.
 */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  const [search, setSearch] = useSearchParams();
  const latest = useRef(setSearch);
  latest.current = setSearch;
  const change = useCallback<ChangeAddress>(
    edit =>
      latest.current(
        current => {
          const next = new URLSearchParams(current);
          edit(next);
          return next;
        },
        { replace: true },
      ),
    [],
  );
  return [search, change];
}
