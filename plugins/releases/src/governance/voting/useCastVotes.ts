import { useApi } from '@backstage/frontend-plugin-api';
import { VoteDecision } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { Ballot, Cast } from './Ballot';

/** As many as one request takes. */
const AT_ONCE = 100;

/** Votes on several releases, each as it was read, with one comment for all. */
export function useCastVotes() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (sent: {
      ballots: readonly Ballot[];
      decision: VoteDecision;
      comment?: string;
    }): Promise<Cast[]> => {
      const cast: Cast[] = [];
      for (let from = 0; from < sent.ballots.length; from += AT_ONCE) {
        const ballots = sent.ballots.slice(from, from + AT_ONCE);
        const { items } = await api.castVotes({
          items: ballots.map(({ releaseId, revision, gate }) => ({
            releaseId,
            revision,
            gateId: gate.id,
            decision: sent.decision,
            comment: sent.comment,
          })),
        });
        cast.push(
          ...items.map(({ index, error }) => ({
            ballot: ballots[index],
            error,
          })),
        );
      }
      return cast;
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}
