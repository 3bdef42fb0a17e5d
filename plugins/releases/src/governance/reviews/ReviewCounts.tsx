import { Text } from '@backstage/ui';
import { ReviewCounts as Counts } from '@slipway/backstage-plugin-releases-common';
import { useReviewsTranslation } from '../../shared/translation';

const PARTS = ['undecided', 'go', 'conditional', 'noGo'] as const;

/** How many releases are on an agenda, and what became of them. */
export function ReviewCounts({ counts }: { counts: Counts }) {
  const { t } = useReviewsTranslation();
  const { releases, notReady } = counts;
  if (releases === 0) {
    return <Text color="secondary">{t('reviews.counts.none')}</Text>;
  }
  const parts = PARTS.filter(part => counts[part] > 0);
  return (
    <>
      <Text as="div">
        {t('reviews.counts.releases', { count: releases })}
        {notReady > 0 &&
          `, ${t('reviews.counts.notReady', { number: String(notReady) })}`}
      </Text>
      <Text as="div" color="secondary" variant="body-small">
        {parts
          .map(part =>
            t(`reviews.counts.${part}`, { number: String(counts[part]) }),
          )
          .join(' · ')}
      </Text>
    </>
  );
}
