import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { starredEntitiesApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useState } from 'react';

function isComponent(ref: string): boolean {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'component';
}

/**
 * The components that the signed-in person has starred in the catalog; none in
 * a portal without stars, undefined until it is known.
 */
export function useStarredComponents(): readonly string[] | undefined {
  const apis = useApiHolder();
  const api = useMemo(() => apis.get(starredEntitiesApiRef), [apis]);
  const [starred, setStarred] = useState<readonly string[]>();
  useEffect(() => {
    if (!api) {
      setStarred([]);
      return undefined;
    }
    const subscription = api.starredEntitie$().subscribe({
      next: refs => setStarred([...refs].filter(isComponent).sort()),
      error: () => setStarred([]),
    });
    return () => subscription.unsubscribe();
  }, [api]);
  return starred;
}
