import { Button } from '@backstage/ui';
import {
  VOTE_DECISIONS,
  VoteDecision,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useWorkTranslation } from '../../shared/translation';
import { useVote, VoteDialog } from '../readiness';
import { releaseOf, ReleaseWork } from './ReleaseWork';

/** Approves or rejects a release, as it was read. */
export function VoteAct(props: { item: ReleaseWork; onDone: () => void }) {
  const { item, onDone } = props;
  const { gateId = '', gateName = gateId, release } = item;
  const { t } = useWorkTranslation();
  const [decision, setDecision] = useState<VoteDecision>();
  const { cast } = useVote(releaseOf(item));
  const about = { release: release.name, gate: gateName };
  return (
    <>
      {VOTE_DECISIONS.map(one => (
        <Button
          key={one}
          size="small"
          variant="secondary"
          aria-label={t(`work.act.${one}Of`, about)}
          onPress={() => {
            cast.reset();
            setDecision(one);
          }}
        >
          {t(`work.act.${one}`)}
        </Button>
      ))}
      {decision && (
        <VoteDialog
          decision={decision}
          name={release.name}
          isPending={cast.isPending}
          error={cast.error ?? undefined}
          onClose={() => setDecision(undefined)}
          onConfirm={comment =>
            cast.mutate(
              { gateId, decision, comment },
              {
                onSuccess: () => {
                  setDecision(undefined);
                  onDone();
                },
              },
            )
          }
        />
      )}
    </>
  );
}
