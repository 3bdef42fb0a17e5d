import { ButtonLink } from '@backstage/ui';
import { WorkItem } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { useWorkTranslation } from '../../shared/translation';

/** Leads to a review that one is invited to. */
export function ReviewAct(props: { item: WorkItem; reviewId: string }) {
  const { item, reviewId } = props;
  const { t } = useWorkTranslation();
  const links = useReleasesLinks();
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      href={links.review(reviewId)}
      aria-label={t('work.act.openReviewOf', { sentence: item.sentence })}
    >
      {t('work.act.openReview')}
    </ButtonLink>
  );
}
