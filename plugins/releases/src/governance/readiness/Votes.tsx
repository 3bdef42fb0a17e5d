import { Flex, Text } from '@backstage/ui';
import {
  GateResult,
  ShownVote,
} from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { PlainList } from '../../shared/layout';
import { Sentence } from '../../shared/sentence';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

const TONES = { approve: 'positive', reject: 'negative' } as const;

function Vote({ vote, zone }: { vote: ShownVote; zone?: string }) {
  const { t } = useReleasesTranslation();
  const time = useTime(zone);
  return (
    <li>
      <Flex gap="2" align="center">
        <ActorName actor={vote.by} />
        <StatusBadge tone={vote.counts ? TONES[vote.decision] : 'neutral'}>
          {t(`readiness.vote.decision.${vote.decision}`)}
        </StatusBadge>
        <Text as="span" color="secondary">
          <time
            dateTime={vote.at}
            title={`${time.instant(vote.at)} ${time.zone}`}
          >
            {time.isNear(vote.at) ? time.relative(vote.at) : time.date(vote.at)}
          </time>
        </Text>
      </Flex>
      {vote.groups.length > 0 && (
        <Text as="div" variant="body-small" color="secondary">
          {vote.groups.map((group, place) => (
            <span key={group}>
              {place > 0 && ', '}
              <ActorName actor={group} />
            </span>
          ))}
        </Text>
      )}
      {vote.comment && <Text as="div">{vote.comment}</Text>}
      {vote.why && (
        <Text as="div" variant="body-small" color="secondary">
          {t('readiness.vote.notCounted')}
          {': '}
          <Sentence of={vote.why} releaseZone={zone} />
        </Text>
      )}
    </li>
  );
}

/** Who voted on a gate, and how many more it takes; nothing of other gates. */
export function Votes(props: {
  gate: Pick<GateResult, 'name' | 'approval'>;
  releaseZone?: string;
}) {
  const { gate, releaseZone } = props;
  const { t } = useReleasesTranslation();
  if (!gate.approval) {
    return null;
  }
  const { required, satisfied, votes } = gate.approval;
  return (
    <>
      <Text as="div" variant="body-small" color="secondary">
        {t('readiness.vote.count', {
          satisfied: String(satisfied),
          required: String(required),
        })}
      </Text>
      {votes.length > 0 && (
        <PlainList label={t('readiness.vote.votes', { gate: gate.name })}>
          {votes.map(vote => (
            <Vote key={vote.id} vote={vote} zone={releaseZone} />
          ))}
        </PlainList>
      )}
    </>
  );
}
