import { Text } from '@backstage/ui';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';
import { undecidedOf } from './standing';
import { useReviewActs } from './useReviewActs';

const NAMED = 10;

function NotDecided({ review }: { review: ReviewDetail }) {
  const { t } = useReviewsTranslation();
  const open = undecidedOf(review.items);
  const rest = open.length - NAMED;
  if (open.length === 0) {
    return (
      <Text>
        {t(
          review.items.length === 0 ? 'reviews.closeEmpty' : 'reviews.closeAll',
        )}
      </Text>
    );
  }
  return (
    <div>
      <Text as="p">{t('reviews.closeOpen', { count: open.length })}</Text>
      <ul>
        {open.slice(0, NAMED).map(({ release }) => (
          <li key={release.id}>
            <Text as="span">{release.name}</Text>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <Text as="span">{t('reviews.andMore', { count: rest })}</Text>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Asks whether a review is over, and says what it did not decide. */
export function CloseReviewDialog(props: {
  review: ReviewDetail;
  onClosed: () => void;
  onClose: () => void;
}) {
  const { review } = props;
  const { t } = useReviewsTranslation();
  const { close } = useReviewActs();
  return (
    <ConfirmDialog
      title={t('reviews.closeTitle')}
      confirmLabel={t('reviews.act.close')}
      isPending={close.isPending}
      onConfirm={() => close.mutate(review, { onSuccess: props.onClosed })}
      onClose={props.onClose}
    >
      <NotDecided review={review} />
      {review.rrule && <Text>{t('reviews.closeNext')}</Text>}
      {close.error && (
        <NotDone title={t('reviews.notClosed')}>
          <RefusalText error={close.error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
