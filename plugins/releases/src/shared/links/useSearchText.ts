import { useEffect, useState } from 'react';
import { useAddress } from './useAddress';

const SETTLE_MS = 300;
const PARAMETER = 'q';

/** What is searched for: as typed at once, in the address once it has settled. */
export function useSearchText() {
  const [search, change] = useAddress();
  const settled = search.get(PARAMETER) ?? '';
  const [text, setText] = useState(settled);

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === settled) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        change(next =>
          wanted ? next.set(PARAMETER, wanted) : next.delete(PARAMETER),
        ),
      SETTLE_MS,
    );
    return () => clearTimeout(timer);
  }, [text, settled, change]);

  return { text, setText, settled };
}
