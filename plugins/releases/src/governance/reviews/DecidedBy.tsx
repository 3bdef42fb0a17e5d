import { Text } from '@backstage/ui';
import { ReviewDecision } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { Sentence } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './reviews.module.css';

/** Who decided, when and why; and, once it was reopened, by whom and why. */
export function DecidedBy(props: {
  decision: Pick<ReviewDecision, 'by' | 'at' | 'reason' | 'reopened'>;
  releaseZone?: string;
}) {
  const { by, at, reason, reopened } = props.decision;
  const { t } = useReviewsTranslation();
  const time = useTime(props.releaseZone);
  const moment = (instant: string) => `${time.instant(instant)} ${time.zone}`;
  return (
    <div className={styles.decided}>
      <Text as="div" color="secondary" variant="body-small">
        {t('reviews.decided.byAt', {
          who: <ActorName actor={by} />,
          when: <time dateTime={at}>{moment(at)}</time>,
        })}
      </Text>
      {reason && <Text as="div">{reason}</Text>}
      {reopened && (
        <Text as="div" color="secondary" variant="body-small">
          {reopened.by
            ? t('reviews.decided.reopenedBy', {
                who: <ActorName actor={reopened.by} />,
                when: moment(reopened.at),
              })
            : t('reviews.decided.reopened', { when: moment(reopened.at) })}
          {': '}
          <Sentence of={reopened} releaseZone={props.releaseZone} />
        </Text>
      )}
    </div>
  );
}
