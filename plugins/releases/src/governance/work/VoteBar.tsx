import { Button, Checkbox, Flex, Text } from '@backstage/ui';
import {
  VOTE_DECISIONS,
  VoteDecision,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { useWorkTranslation } from '../../shared/translation';
import { Ballot, DecideSeveral } from '../voting';
import { ReleaseWork } from './ReleaseWork';
import styles from './work.module.css';

function ballotOf(item: ReleaseWork): Ballot {
  const { id, gateId = '', gateName = gateId, release, releaseId } = item;
  return {
    key: id,
    releaseId,
    name: release.name,
    revision: release.revision,
    gate: {
      id: gateId,
      name: gateName,
      sentence: item.sentence,
      message: item.message,
    },
  };
}

/** Picks among the votes that are shown, and casts those that are picked. */
export function VoteBar(props: {
  votes: readonly ReleaseWork[];
  picked: readonly string[];
  setPicked: (ids: readonly string[]) => void;
  onDone: (ids: readonly string[]) => void;
}) {
  const { votes, picked, setPicked } = props;
  const { t } = useWorkTranslation();
  const [deciding, setDeciding] = useState<{
    decision: VoteDecision;
    ballots: readonly Ballot[];
  }>();
  const chosen = votes.filter(({ id }) => picked.includes(id));
  return (
    <>
      <div
        role="group"
        aria-label={t('work.batch.label')}
        className={styles.batch}
      >
        <Checkbox
          isSelected={chosen.length > 0 && chosen.length === votes.length}
          isIndeterminate={chosen.length > 0 && chosen.length < votes.length}
          onChange={isAll => setPicked(isAll ? votes.map(({ id }) => id) : [])}
        >
          {t('work.batch.all')}
        </Checkbox>
        {chosen.length > 0 && (
          <Flex gap="2" align="center">
            <Text color="secondary">
              {t('work.batch.chosen', { count: chosen.length })}
            </Text>
            {VOTE_DECISIONS.map(decision => (
              <Button
                key={decision}
                size="small"
                variant={decision === 'approve' ? 'primary' : 'secondary'}
                onPress={() =>
                  setDeciding({ decision, ballots: chosen.map(ballotOf) })
                }
              >
                {t(`work.batch.${decision}`)}
              </Button>
            ))}
          </Flex>
        )}
      </div>
      {deciding && (
        <DecideSeveral
          {...deciding}
          onCast={cast => {
            const saved = cast.filter(({ error }) => !error);
            props.onDone(saved.map(({ ballot: { key } }) => key));
          }}
          onClose={() => {
            setDeciding(undefined);
            setPicked([]);
          }}
        />
      )}
    </>
  );
}
