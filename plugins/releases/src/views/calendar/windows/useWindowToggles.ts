import {
  WINDOW_EFFECTS,
  WindowEffect,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARAMETER = 'hide';

const NAMES = { deny: 'freezes', allow: 'allow-windows' };

/** Which windows a calendar leaves out, kept in the address. */
export function useWindowToggles() {
  const [searchParams, setSearchParams] = useSearchParams();
  const inAddress = searchParams.get(PARAMETER) ?? '';
  const hidden = useMemo(() => {
    const named = inAddress.split(',');
    return WINDOW_EFFECTS.filter(effect => named.includes(NAMES[effect]));
  }, [inAddress]);

  const setHidden = useCallback(
    (effects: readonly WindowEffect[]) =>
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          if (effects.length > 0) {
            next.set(PARAMETER, effects.map(effect => NAMES[effect]).join(','));
          } else {
            next.delete(PARAMETER);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearchParams],
  );
  return { hidden, setHidden };
}
