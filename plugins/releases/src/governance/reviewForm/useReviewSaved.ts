import { Review } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from '../../shared/feedback';
import { useNavigateAfterSave } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReviewsTranslation } from '../../shared/translation';

/** Tells that a review was saved, what the server adds, and goes to its page. */
export function useReviewSaved(): (review: Review) => void {
  const notify = useNotify();
  const navigateAfterSave = useNavigateAfterSave();
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const { t } = useReviewsTranslation();
  return ({ id, title, warnings = [] }) => {
    queryClient.invalidateQueries();
    notify({
      title: t('reviews.done.saved', { title }),
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    navigateAfterSave(links.review(id));
  };
}
