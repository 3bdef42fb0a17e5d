import { Link, Text } from '@backstage/ui';
import { Review } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';

/** Which releases a review is about. */
export function ReviewAbout(props: {
  review: Pick<
    Review,
    'period' | 'trainId' | 'trainName' | 'departureAt' | 'timeZone'
  >;
  /** Whether the train is a link. */
  isLinked?: boolean;
}) {
  const { period, trainId, trainName, departureAt, timeZone } = props.review;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const time = useTime(timeZone);
  if (period) {
    return (
      <Text>
        {t('reviews.about.period', {
          span: `${time.span({
            start: period.from,
            end: period.to,
          })} ${time.zone}`,
        })}
      </Text>
    );
  }
  const name = t('reviews.about.train', { name: trainName ?? trainId ?? '' });
  return (
    <>
      <Text as="div">
        {props.isLinked && trainId ? (
          <Link href={links.train(trainId, departureAt)}>{name}</Link>
        ) : (
          name
        )}
      </Text>
      <Text as="div" color="secondary" variant="body-small">
        {departureAt
          ? t('reviews.about.departure', {
              time: `${time.instant(departureAt)} ${time.zone}`,
            })
          : t('reviews.about.noDeparture')}
      </Text>
    </>
  );
}
