import { AgendaItem } from '@slipway/backstage-plugin-releases-common';
import {
  useReleasesTranslation,
  useReviewsTranslation,
} from '../../shared/translation';
import { standingOf } from '../reviews';

/** How a release of a meeting is told in one breath, with its place. */
export function useItemWords(): (
  item: AgendaItem,
  place: number,
  total: number,
) => string {
  const { t } = useReviewsTranslation();
  const { t: tr } = useReleasesTranslation();
  return (item, place, total) => {
    const standing = standingOf(item);
    const { release, readiness } = item;
    return t('meeting.said.shown', {
      release: release.name,
      verdict: readiness
        ? tr(`status.verdict.${readiness.verdict}`)
        : tr(`status.state.${release.state}`),
      decision: standing
        ? t(`reviews.decision.${standing.decision}`)
        : t('reviews.undecided'),
      place: String(place),
      total: String(total),
    });
  };
}
