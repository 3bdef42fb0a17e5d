import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { targetName } from '../../../schedule/bookings';
import { useReleasesTranslation } from '../../../shared/translation';

/** Says what an item of a calendar is called: of a booking, what is booked. */
export function useItemTitle(): (item: CalendarItem) => string {
  const { t } = useReleasesTranslation();
  return ({ type, title, environment, entityRefs: [resourceRef] }) =>
    type === 'booking'
      ? t('bookings.calendar.title', {
          name: targetName({ environment, resourceRef }),
        })
      : title;
}
