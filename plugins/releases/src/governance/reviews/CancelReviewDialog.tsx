import { Text } from '@backstage/ui';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';
import { useReviewActs } from './useReviewActs';

/** Asks whether a review is called off. */
export function CancelReviewDialog(props: {
  review: ReviewDetail;
  onCancelled: () => void;
  onClose: () => void;
}) {
  const { review } = props;
  const { t } = useReviewsTranslation();
  const { cancel } = useReviewActs();
  return (
    <ConfirmDialog
      title={t('reviews.cancelTitle')}
      confirmLabel={t('reviews.act.cancel')}
      isPending={cancel.isPending}
      onConfirm={() => cancel.mutate(review, { onSuccess: props.onCancelled })}
      onClose={props.onClose}
    >
      <Text>{t('reviews.cancelExplain', { title: review.title })}</Text>
      {review.rrule && <Text>{t('reviews.cancelNext')}</Text>}
      {cancel.error && (
        <NotDone title={t('reviews.notCancelled')}>
          <RefusalText error={cancel.error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
