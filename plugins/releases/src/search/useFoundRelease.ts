import { useApi } from '@backstage/frontend-plugin-api';
import { ListedRelease } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import {
  queryKeys,
  ReleasesApi,
  releasesApiRef,
  useRefetchWhile,
} from '../shared/api';

/** The results of one page appear within this time. */
const GATHER_MS = 10;

/** As many as one request takes. */
const AT_ONCE = 200;

interface Gathered {
  ids: string[];
  answers: Promise<Map<string, ListedRelease>>;
}

const gathering = new WeakMap<ReleasesApi, Gathered>();

async function readAll(
  api: ReleasesApi,
  ids: readonly string[],
): Promise<Map<string, ListedRelease>> {
  const { items } = await api.listReleases({
    id: [...new Set(ids)],
    standing: true,
    limit: AT_ONCE,
  });
  return new Map(items.map(release => [release.id, release]));
}

/** Reads what is asked for one by one in a single request. */
async function readTogether(
  api: ReleasesApi,
  id: string,
): Promise<ListedRelease | null> {
  let batch = gathering.get(api);
  if (!batch || batch.ids.length >= AT_ONCE) {
    const ids: string[] = [];
    batch = {
      ids,
      answers: new Promise(resolve => setTimeout(resolve, GATHER_MS)).then(
        () => {
          if (gathering.get(api)?.ids === ids) {
            gathering.delete(api);
          }
          return readAll(api, ids);
        },
      ),
    };
    gathering.set(api, batch);
  }
  batch.ids.push(id);
  return (await batch.answers).get(id) ?? null;
}

/**
 * How it stands now with a release that the search has found: the index only
 * knows how it was found.
 */
export function useFoundRelease(id: string) {
  const api = useApi(releasesApiRef);
  const answer = useQuery({
    queryKey: queryKeys.foundRelease(id),
    queryFn: () => readTogether(api, id),
  });
  useRefetchWhile(answer.data?.standing?.updating ?? false, answer);
  return answer;
}
