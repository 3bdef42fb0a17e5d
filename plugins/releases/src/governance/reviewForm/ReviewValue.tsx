import { Text } from '@backstage/ui';
import {
  attendeeSchema,
  instantSchema,
  reviewPeriodSchema,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../../shared/catalog';
import { PlainList } from '../../shared/layout';
import { useTime } from '../../shared/time';
import {
  useReleasesTranslation,
  useReviewsTranslation,
} from '../../shared/translation';

/** The value of a field of a review, to be compared with another one. */
export function ReviewValue(props: { value: unknown; zone: string }) {
  const { value, zone } = props;
  const { t } = useReviewsTranslation();
  const { t: tr } = useReleasesTranslation();
  const time = useTime(zone);
  const { data: attendees } = attendeeSchema.array().safeParse(value);
  const { data: period } = reviewPeriodSchema.safeParse(value);
  const { data: instant } = instantSchema.safeParse(value);
  if (value === undefined || attendees?.length === 0) {
    return <Text color="secondary">{tr('conflict.empty')}</Text>;
  }
  if (attendees) {
    return (
      <PlainList>
        {attendees.map(({ ref, role, present }) => (
          <li key={ref}>
            <Text as="span">
              {[
                entityLabel(ref),
                role,
                present !== undefined &&
                  t(present ? 'reviews.present' : 'reviews.absent'),
              ]
                .filter(Boolean)
                .join(', ')}
            </Text>
          </li>
        ))}
      </PlainList>
    );
  }
  if (period) {
    const span = time.span({ start: period.from, end: period.to });
    return <Text>{`${span} ${time.zone}`}</Text>;
  }
  return (
    <Text>
      {instant ? `${time.instant(instant)} ${time.zone}` : String(value)}
    </Text>
  );
}
