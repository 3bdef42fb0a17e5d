import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Band, BANDS } from './band';

const PARAMETER = 'hide';

const NAMES: Record<Band, string> = {
  deny: 'freezes',
  allow: 'allow-windows',
  booking: 'bookings',
};

/** Which bands a calendar leaves out, kept in the address. */
export function useBandToggles() {
  const [searchParams, setSearchParams] = useSearchParams();
  const inAddress = searchParams.get(PARAMETER) ?? '';
  const hidden = useMemo(() => {
    const named = inAddress.split(',');
    return BANDS.filter(band => named.includes(NAMES[band]));
  }, [inAddress]);

  const setHidden = useCallback(
    (bands: readonly Band[]) =>
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          if (bands.length > 0) {
            next.set(PARAMETER, bands.map(band => NAMES[band]).join(','));
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
