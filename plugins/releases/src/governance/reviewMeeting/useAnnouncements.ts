import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useReviewsTranslation } from '../../shared/translation';
import { standingOf } from '../reviews';

/**
 * What is told to those who do not see it happen: what one did, and what others
 * decided meanwhile.
 */
export function useAnnouncements(review: ReviewDetail) {
  const { t } = useReviewsTranslation();
  const [said, setSaid] = useState('');
  const known = useRef<ReadonlyMap<string, string>>();
  const own = useRef(new Set<string>());

  useEffect(() => {
    const standing = review.items.flatMap(item => {
      const decision = standingOf(item);
      return decision ? [{ decision, name: item.release.name }] : [];
    });
    const news = known.current
      ? standing.filter(
          ({ decision }) =>
            known.current?.get(decision.releaseId) !== decision.id &&
            !own.current.has(decision.id),
        )
      : [];
    known.current = new Map(
      standing.map(({ decision }) => [decision.releaseId, decision.id]),
    );
    if (news.length > 0) {
      setSaid(
        news
          .map(({ decision, name }) =>
            t('meeting.said.decided', {
              decision: t(`reviews.decision.${decision.decision}`),
              release: name,
            }),
          )
          .join(' '),
      );
    }
  }, [review.items, t]);

  return {
    said,
    say: setSaid,
    /** What one decided oneself is told by the one who calls. */
    isOwn: useCallback((id: string) => {
      own.current.add(id);
    }, []),
  };
}
