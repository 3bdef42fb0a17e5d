import { Text } from '@backstage/ui';
import { Review } from '@slipway/backstage-plugin-releases-common';
import { DateTime } from 'luxon';
import { useTime } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';

type Timed = Pick<Review, 'at' | 'durationMinutes' | 'timeZone'>;

/** From when to when a review is. */
export function spanOfReview({ at, durationMinutes }: Timed) {
  return {
    start: at,
    end: new Date(Date.parse(at) + durationMinutes * 60_000).toISOString(),
  };
}

/** Whether the clocks of two zones show the same at an instant. */
function isSameClock(at: string, zone: string, other: string): boolean {
  const { offset } = DateTime.fromISO(at, { zone });
  return offset === DateTime.fromISO(at, { zone: other }).offset;
}

/** When a review is: by the reader's clock, and by its own where that differs. */
export function ReviewWhen({ review }: { review: Timed }) {
  const { at, timeZone } = review;
  const { t } = useReviewsTranslation();
  const time = useTime(timeZone);
  const span = spanOfReview(review);
  return (
    <>
      <Text as="div">
        <time dateTime={at}>
          {time.span(span)} {time.zone}
        </time>
        {time.isNear(at) && (
          <Text as="span" color="secondary">
            {' '}
            · {time.relative(at)}
          </Text>
        )}
      </Text>
      {!isSameClock(at, timeZone, time.zone) && (
        <Text as="div" color="secondary" variant="body-small">
          {t('reviews.inItsZone')}: {time.spanIn(span, timeZone)} {timeZone}
        </Text>
      )}
    </>
  );
}
