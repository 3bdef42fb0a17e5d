import { Text } from '@backstage/ui';
import { EntityLink } from '../../shared/catalog';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './Due.module.css';

/** Who has to act, and by when. */
export function Due(props: {
  ownerRef?: string;
  dueAt?: string;
  releaseZone?: string;
  /** Who and when on a line each. */
  isStacked?: boolean;
}) {
  const { ownerRef, dueAt, isStacked } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(props.releaseZone);
  if (!ownerRef && !dueAt) {
    return null;
  }
  const isLate = dueAt !== undefined && Date.parse(dueAt) < time.now;
  return (
    <Text as="span" color="secondary">
      {ownerRef && <EntityLink entityRef={ownerRef} />}
      {ownerRef && dueAt && !isStacked && ', '}
      {dueAt && (
        <Text as={isStacked ? 'div' : 'span'} color="secondary">
          <span className={isLate ? styles.late : undefined}>
            {t(isLate ? 'time.wasDue' : 'time.dueBy', {
              time: time.instant(dueAt),
              zone: time.zone,
            })}
          </span>
        </Text>
      )}
    </Text>
  );
}
