import { Reading, RecordLoad } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';

/** A review that is loading, is not there, or could not be loaded. */
export function ReviewLoad(props: Reading) {
  const { t } = useReviewsTranslation();
  return (
    <RecordLoad
      {...props}
      what={t('reviews.whatOne')}
      notFound={{
        title: t('reviews.notFound'),
        description: t('reviews.notFoundHint'),
      }}
    />
  );
}
