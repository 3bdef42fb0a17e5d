import { useApi } from '@backstage/frontend-plugin-api';
import {
  Move,
  ReleasesApiError,
  SlotDraftInput,
  SlotQueryInput,
  WhatIf,
} from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  Query,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKeys, ReleasesApi, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Asks for a release as it is now where it changed since it was shown. */
async function preview(
  api: ReleasesApi,
  moves: readonly Move[],
  options: { signal: AbortSignal },
): Promise<WhatIf> {
  try {
    return await api.previewPlan({ moves: [...moves] }, options);
  } catch (error) {
    const current =
      error instanceof ReleasesApiError ? error.current : undefined;
    if (!current) {
      throw error;
    }
    return api.previewPlan(
      {
        moves: moves.map(move =>
          move.releaseId === current.id
            ? { ...move, revision: current.revision }
            : move,
        ),
      },
      options,
    );
  }
}

/** What some moves would change; nothing is written, nor asked once it is over. */
export function useWhatIf(
  moves: readonly Move[],
  { isOver }: { isOver: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.whatIf(moves),
    queryFn: ({ signal }) => preview(api, moves, { signal }),
    enabled: moves.length > 0 && !isOver,
    gcTime: 0,
  });
}

const [PREVIEW] = queryKeys.whatIf([]);

/** All that is on screen but the preview, which is of what was before. */
const BESIDE_PREVIEW = {
  predicate: ({ queryKey }: Query) => queryKey[0] !== PREVIEW,
};

/** Makes the moves of a preview, and tells that it did. */
export function useCommitPlan() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: ({ id }: WhatIf) => api.commitPlan(id),
    onSuccess: ({ releases }) => {
      const warnings = releases.flatMap(release => release.warnings ?? []);
      notify({
        title: t('planning.moved', {
          count: releases.length,
          name: releases[0]?.name ?? '',
        }),
        description: warnings.map(({ message }) => message).join(' '),
        status: warnings.length > 0 ? 'warning' : 'success',
      });
      queryClient.invalidateQueries(BESIDE_PREVIEW);
    },
    onError: error => {
      if (error instanceof ReleasesApiError && error.status === 409) {
        queryClient.invalidateQueries(BESIDE_PREVIEW);
      }
    },
  });
}

/**
 * Times that a release could take.
 *
 * @param release - its id, or what is known of one that is not saved
 */
export function useSlots(
  release: string | SlotDraftInput,
  query: SlotQueryInput & { timeZone?: string },
  { enabled }: { enabled: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    enabled,
    queryKey: queryKeys.slots(release, query),
    queryFn: ({ signal }) =>
      typeof release === 'string'
        ? api.findSlots(release, query, { signal })
        : api.findDraftSlots({ release, ...query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The moves that would resolve a conflict. */
export function useConflictMoves(fingerprint: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.conflictMoves(fingerprint),
    queryFn: ({ signal }) => api.findConflictMoves(fingerprint, { signal }),
  });
}
