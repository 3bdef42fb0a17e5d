import {
  Release,
  VoteDecision,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useVote } from './useVote';
import { VoteDialog } from './VoteDialog';

/**
 * Votes on a release for a gate, as it was read, once it was asked what there
 * is to say about it.
 */
export function useVoteDialog(
  release: Pick<Release, 'id' | 'name' | 'revision'>,
  gateId: string,
  onVoted?: () => void,
) {
  const [decision, setDecision] = useState<VoteDecision>();
  const { cast, withdraw } = useVote(release);
  const close = () => setDecision(undefined);
  return {
    withdraw,
    ask: (asked: VoteDecision) => {
      cast.reset();
      setDecision(asked);
    },
    dialog: decision && (
      <VoteDialog
        decision={decision}
        name={release.name}
        isPending={cast.isPending}
        error={cast.error ?? undefined}
        onClose={close}
        onConfirm={comment =>
          cast.mutate(
            { gateId, decision, comment },
            {
              onSuccess: () => {
                close();
                onVoted?.();
              },
            },
          )
        }
      />
    ),
  };
}
