import { Button, Flex, Text } from '@backstage/ui';
import { Conflict } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { RequireUpdate } from '../../releases/record';
import { SeverityBadge } from '../../releases/status';
import { Sentence, useWording } from '../../shared/sentence';
import { StatusBadge } from '../../shared/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { ResolveButton } from '../planning';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import { AcknowledgementNote } from './AcknowledgementNote';
import { ConflictMembers } from './ConflictMembers';
import { ConflictRefs } from './ConflictRefs';
import { ConflictWaivers } from './ConflictWaivers';
import styles from './conflicts.module.css';
import { useAcknowledge } from './useAcknowledge';
import { WaiveConflict } from './WaiveConflict';

function When({ conflict }: { conflict: Conflict }) {
  const { interval, firstSeenAt } = conflict;
  const { t } = useReleasesTranslation();
  const time = useTime();
  const isMoment = interval?.start === interval?.end;
  const words = [
    interval &&
      (isMoment
        ? t('conflicts.collidesAt', {
            time: time.instant(interval.start),
            zone: time.zone,
          })
        : t('conflicts.collides', {
            span: time.span(interval),
            zone: time.zone,
          })),
    t('conflicts.firstSeen', { when: time.relative(firstSeenAt) }),
  ];
  return (
    <Text as="span" variant="body-small" color="secondary">
      {words.filter(Boolean).join(' · ')}
    </Text>
  );
}

function Act({ conflict }: { conflict: Conflict }) {
  const { t } = useReleasesTranslation();
  const { takeBack } = useAcknowledge(conflict);
  const [isAsking, setIsAsking] = useState(false);
  const { acknowledged } = conflict;
  const sentence = useWording().text(conflict);
  return (
    <RequireUpdate
      releaseIds={conflict.members.map(({ releaseId }) => releaseId)}
    >
      {acknowledged ? (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('conflicts.takeBackOf', { sentence })}
          isPending={takeBack.isPending}
          onPress={() => takeBack.mutate()}
        >
          {t('conflicts.takeBack')}
        </Button>
      ) : (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('conflicts.acknowledgeOf', { sentence })}
          onPress={() => setIsAsking(true)}
        >
          {t('conflicts.acknowledge')}
        </Button>
      )}
      {isAsking && (
        <AcknowledgeDialog
          conflict={conflict}
          onClose={() => setIsAsking(false)}
        />
      )}
    </RequireUpdate>
  );
}

/** What collides, why, and what somebody has said of it. */
export function ConflictItem(props: {
  conflict: Conflict;
  /** The release whose page this stands on. */
  onPageOf?: string;
  /** Where there is no heading that tells the cause. */
  tellsKind?: boolean;
}) {
  const { conflict, onPageOf, tellsKind } = props;
  const { t } = useReleasesTranslation();
  return (
    <li className={styles.item}>
      <div className={styles.body}>
        <Flex gap="2" align="center" className={styles.wrap}>
          <SeverityBadge severity={conflict.severity} />
          {tellsKind && (
            <StatusBadge tone="neutral">
              {t(`conflicts.kind.${conflict.kind}`)}
            </StatusBadge>
          )}
          <When conflict={conflict} />
        </Flex>
        <Text className={styles.sentence}>
          <Sentence of={conflict} onPageOf={onPageOf} />
        </Text>
        <ConflictRefs refs={conflict.refs} />
        {conflict.acknowledged && (
          <AcknowledgementNote acknowledged={conflict.acknowledged} />
        )}
        <ConflictWaivers conflict={conflict} onPageOf={onPageOf} />
      </div>
      <div className={styles.members}>
        <ConflictMembers conflict={conflict} without={onPageOf} />
      </div>
      <div className={styles.acts}>
        <ResolveButton conflict={conflict} />
        <Act conflict={conflict} />
        <WaiveConflict conflict={conflict} onPageOf={onPageOf} />
      </div>
    </li>
  );
}
