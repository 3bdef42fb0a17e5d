import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Review } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';

type ActedReview = Pick<Review, 'id' | 'title' | 'revision'>;

/** Opens, closes and cancels a review. Closing can be taken back at once. */
export function useReviewActs() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReviewsTranslation();

  const warned = ({ warnings = [] }: Review) => ({
    description: warnings.map(({ message }) => message).join(' '),
    status: warnings.length > 0 ? ('warning' as const) : ('success' as const),
  });
  const refused = (error: Error) => {
    notify({
      title: t('reviews.done.failed'),
      description: error.message,
      status: 'warning',
    });
    return queryClient.invalidateQueries();
  };

  const open = useMutation({
    mutationFn: ({ id, revision }: ActedReview) =>
      api.openReview(id, { revision }),
    onSuccess: review => {
      notify({
        title: t('reviews.done.opened', { title: review.title }),
        ...warned(review),
      });
      return queryClient.invalidateQueries();
    },
    onError: refused,
  });
  const close = useMutation({
    mutationFn: ({ id, revision }: ActedReview) =>
      api.closeReview(id, { revision }),
    onSuccess: review => {
      const { description, status } = warned(review);
      const notice = notify({
        title: t('reviews.done.closed', { title: review.title }),
        status,
        description: (
          <>
            {description}{' '}
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                notice.close();
                open.mutate(review);
              }}
            >
              {t('reviews.act.reopen')}
            </Button>
          </>
        ),
      });
      return queryClient.invalidateQueries();
    },
    onError: () => queryClient.invalidateQueries(),
  });
  const cancel = useMutation({
    mutationFn: ({ id, revision }: ActedReview) =>
      api.cancelReview(id, { revision }),
    onSuccess: review => {
      notify({
        title: t('reviews.done.cancelled', { title: review.title }),
        ...warned(review),
      });
      return queryClient.invalidateQueries();
    },
    onError: () => queryClient.invalidateQueries(),
  });
  return { open, close, cancel };
}
