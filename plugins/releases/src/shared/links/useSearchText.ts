import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

const SETTLE_MS = 300;
const PARAMETER = 'q';

/** What is searched for: as typed at once, in the address once it has settled. */
export function useSearchText() {
  const [searchParams, setSearchParams] = useSearchParams();
  const settled = searchParams.get(PARAMETER) ?? '';
  const [text, setText] = useState(settled);

  useEffect(() => {
    if (text.trim() === settled) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        setSearchParams(
          current => {
            const next = new URLSearchParams(current);
            next.delete(PARAMETER);
            if (text.trim()) {
              next.set(PARAMETER, text.trim());
            }
            return next;
          },
          { replace: true },
        ),
      SETTLE_MS,
    );
    return () => clearTimeout(timer);
  }, [text, settled, setSearchParams]);

  return { text, setText, settled };
}
