import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isDay } from '../frame/isDay';

const PARAMETER = 'day';

/** The day that is open beside a calendar, kept in the address. */
export function useOpenDay() {
  const [searchParams, setSearchParams] = useSearchParams();
  const inAddress = searchParams.get(PARAMETER);

  const setOpenDay = useCallback(
    (date: string | undefined) =>
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          if (date) {
            next.set(PARAMETER, date);
          } else {
            next.delete(PARAMETER);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearchParams],
  );
  return { openDay: isDay(inAddress) ? inAddress : undefined, setOpenDay };
}
