import { Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { useReviewsTranslation } from '../../shared/translation';
import { undecidedOf } from '../reviews';
import styles from './meeting.module.css';

/** How many releases of a review are decided. */
export function MeetingProgress(props: {
  review: Pick<ReviewDetail, 'items'>;
}) {
  const { items } = props.review;
  const { t } = useReviewsTranslation();
  const total = items.length;
  const decided = total - undecidedOf(items).length;
  const words = t('meeting.progress', {
    decided: String(decided),
    total: String(total),
  });
  return (
    <div className={styles.progress}>
      <Text as="span">{words}</Text>
      {total > 0 && (
        <LinearProgress
          variant="determinate"
          aria-label={words}
          classes={{ root: styles.track, bar: styles.bar }}
          value={(100 * decided) / total}
        />
      )}
    </div>
  );
}
