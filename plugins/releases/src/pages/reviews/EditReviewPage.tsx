import { useParams } from 'react-router-dom';
import { EditReviewForm } from '../../governance/reviewForm';
import { ReviewLoad, useReview } from '../../governance/reviews';
import { PageHead } from '../../shared/layout';
import { useReviewsTranslation } from '../../shared/translation';

/** Changes a review. */
export function EditReviewPage() {
  const { id = '' } = useParams();
  const { t } = useReviewsTranslation();
  const { data: review, error, refetch } = useReview(id);
  return review ? (
    <>
      <PageHead name={review.title} part={t('reviews.act.edit')} />
      <EditReviewForm key={review.id} review={review} />
    </>
  ) : (
    <ReviewLoad error={error} onRetry={() => refetch()} />
  );
}
