import {
  WINDOW_EFFECTS,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What narrows the list of windows, kept in the address. */
export function useWindowFilters() {
  const [searchParams, setSearchParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          next.delete(name);
          if (value) {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearchParams],
  );
  const inAddress = searchParams.get('effect');
  return {
    effect: WINDOW_EFFECTS.find(known => known === inAddress),
    archived: searchParams.get('archived') === 'true',
    setEffect: (effect: WindowEffect | undefined) => set('effect', effect),
    setArchived: (archived: boolean) =>
      set('archived', archived ? 'true' : undefined),
  };
}
