import { Checkbox, Text } from '@backstage/ui';
import {
  Attendee,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { EntityLink, entityLabel } from '../../shared/catalog';
import { PlainList } from '../../shared/layout';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './reviews.module.css';
import { useAttendance } from './useAttendance';

function Came({ attendee }: { attendee: Attendee }) {
  const { t } = useReviewsTranslation();
  return attendee.present === undefined ? null : (
    <Text as="span" color="secondary">
      {t(attendee.present ? 'reviews.present' : 'reviews.absent')}
    </Text>
  );
}

/** Who is invited, as what, and who came; ticked by who holds the review. */
export function Attendance(props: {
  review: Pick<ReviewDetail, 'id' | 'attendees' | 'mayManage' | 'state'>;
}) {
  const { id, attendees, mayManage, state } = props.review;
  const { t } = useReviewsTranslation();
  const attendance = useAttendance(id);
  const isTicked = mayManage && state === 'open';
  if (attendees.length === 0) {
    return <Text color="secondary">{t('reviews.noAttendees')}</Text>;
  }
  return (
    <PlainList label={t('reviews.attendees')}>
      {attendees.map(attendee => (
        <li key={attendee.ref} className={styles.attendee}>
          {isTicked && (
            <Checkbox
              aria-label={t('reviews.presentOf', {
                name: entityLabel(attendee.ref),
              })}
              isSelected={attendee.present ?? false}
              onChange={present =>
                attendance.mutate({ ref: attendee.ref, present })
              }
            />
          )}
          <Text as="span" className={styles.grows}>
            <EntityLink entityRef={attendee.ref} />
            {attendee.role && (
              <Text as="span" color="secondary">
                {' '}
                · {attendee.role}
              </Text>
            )}
          </Text>
          {!isTicked && <Came attendee={attendee} />}
        </li>
      ))}
    </PlainList>
  );
}
