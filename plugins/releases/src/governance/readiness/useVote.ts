import { useApi } from '@backstage/frontend-plugin-api';
import { NewVote, Release } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Votes on a release as it was read, and withdraws one's own vote. */
export function useVote({ id, revision }: Pick<Release, 'id' | 'revision'>) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  const done = (title: string) => {
    notify({ title, status: 'success' });
    return queryClient.invalidateQueries();
  };
  const cast = useMutation({
    mutationFn: (vote: NewVote) => api.castVote(id, vote, { revision }),
    onSuccess: () => done(t('readiness.vote.given')),
  });
  const withdraw = useMutation({
    mutationFn: (voteId: string) => api.withdrawVote(id, voteId),
    onSuccess: () => done(t('readiness.vote.withdrawn')),
  });
  return { cast, withdraw };
}
