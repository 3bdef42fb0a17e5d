import { Text } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { ConflictAcknowledgement } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './conflicts.module.css';

/** Who has said that a conflict may stay, why, and until when. */
export function AcknowledgementNote(props: {
  acknowledged: ConflictAcknowledgement;
}) {
  const { by, at, reason, expiresAt } = props.acknowledged;
  const { t } = useReleasesTranslation();
  const time = useTime();
  return (
    <div className={styles.acknowledged}>
      <Text as="div" variant="body-small" color="secondary">
        <RiCheckLine aria-hidden size={14} />{' '}
        {t('conflicts.acknowledgedBy', {
          who: <ActorName actor={by} />,
          when: time.relative(at),
        })}
        {expiresAt &&
          `, ${t('conflicts.until', {
            time: time.instant(expiresAt),
            zone: time.zone,
          })}`}
      </Text>
      <Text>{reason}</Text>
    </div>
  );
}
