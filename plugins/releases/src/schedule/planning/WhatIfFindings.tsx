import { Alert, Flex, Text } from '@backstage/ui';
import {
  RiCalendarCheckLine,
  RiCheckLine,
  RiErrorWarningLine,
  RiProhibitedLine,
  RiTimeLine,
} from '@remixicon/react';
import { WhatIf } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { Said, useWording } from '../../shared/sentence';
import { StatusBadge, Tone } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { MoveLines } from './MoveLines';
import styles from './planning.module.css';

function Finding(props: {
  tone: Tone;
  icon: ReactNode;
  title: string;
  sentences: readonly string[];
}) {
  return (
    <div>
      <StatusBadge tone={props.tone} icon={props.icon}>
        {props.title}
      </StatusBadge>
      {props.sentences.length > 0 && (
        <ul className={styles.list}>
          {[...new Set(props.sentences)].map(sentence => (
            <li key={sentence}>
              <Text>{sentence}</Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What some moves would change, the bad before the good. */
export function WhatIfFindings({ whatIf }: { whatIf: WhatIf }) {
  const { moves, conflicts, decisions, milestones, late, slack } = whatIf;
  const { t } = useReleasesTranslation();
  const zone = moves[0]?.to.timeZone;
  const time = useTime(zone);
  const wording = useWording(zone);
  const sentencesOf = (items: readonly Said[]) => items.map(wording.text);
  const closed = decisions.filter(({ decision }) => !decision.allowed);
  const { appear, vanish, remain } = conflicts;
  return (
    <Flex direction="column" gap="3">
      <MoveLines moves={moves} />
      {moves
        .filter(({ voidsApproval }) => voidsApproval)
        .map(({ releaseId, name }) => (
          <Alert
            key={releaseId}
            status="warning"
            icon
            title={t('planning.voidsApproval', { name })}
          />
        ))}
      {closed.length > 0 && (
        <Finding
          tone="negative"
          icon={<RiProhibitedLine aria-hidden />}
          title={t('planning.closed')}
          sentences={closed.flatMap(({ decision }) =>
            sentencesOf(decision.reasons),
          )}
        />
      )}
      <Finding
        tone={appear.length > 0 ? 'negative' : 'positive'}
        icon={
          appear.length > 0 ? (
            <RiErrorWarningLine aria-hidden />
          ) : (
            <RiCheckLine aria-hidden />
          )
        }
        title={
          appear.length > 0
            ? t('planning.appear', { count: appear.length })
            : t('planning.noneAppear')
        }
        sentences={sentencesOf(appear)}
      />
      {late.length > 0 && (
        <Finding
          tone="warning"
          icon={<RiTimeLine aria-hidden />}
          title={t('planning.late')}
          sentences={sentencesOf(late)}
        />
      )}
      {vanish.length > 0 && (
        <Finding
          tone="positive"
          icon={<RiCheckLine aria-hidden />}
          title={t('planning.vanish', { count: vanish.length })}
          sentences={sentencesOf(vanish)}
        />
      )}
      {milestones.length > 0 && (
        <Finding
          tone="neutral"
          icon={<RiCalendarCheckLine aria-hidden />}
          title={t('planning.milestones')}
          sentences={milestones.map(({ milestone, name, from, to }) =>
            t('planning.milestone', {
              milestone,
              name,
              from: time.instant(from),
              to: time.instant(to),
              zone: time.zone,
            }),
          )}
        />
      )}
      {slack.length > 0 && (
        <Finding
          tone="neutral"
          icon={<RiTimeLine aria-hidden />}
          title={t('planning.slack')}
          sentences={sentencesOf(slack)}
        />
      )}
      {remain > 0 && (
        <Text color="secondary">{t('planning.remain', { count: remain })}</Text>
      )}
    </Flex>
  );
}
