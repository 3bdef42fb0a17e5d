import { Flex, Link, Text } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useMayBook } from '../../../schedule/bookings';
import { ActorName } from '../../../shared/catalog';
import { useReleasesLinks } from '../../../shared/links';
import { useReleasesTranslation } from '../../../shared/translation';

/** What a calendar's popover tells of a booking. */
export function BookingDetails({ item }: { item: CalendarItem }) {
  const { environment, units, reason, bookedBy, end } = item;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayBook = useMayBook();
  const isOver = Date.parse(end) <= Date.now();
  return (
    <Flex direction="column" gap="2">
      <Text color="secondary">
        {[
          environment && t('bookings.environment', { name: environment }),
          units === undefined
            ? t('bookings.all')
            : t('bookings.units', { count: units }),
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
      <Text>{reason}</Text>
      {bookedBy && (
        <Text>
          {t('bookings.calendar.by')} <ActorName actor={bookedBy} />
        </Text>
      )}
      <Link href={links.bookings({ past: isOver })}>
        {t(mayBook ? 'bookings.calendar.manage' : 'bookings.calendar.all')}
      </Link>
    </Flex>
  );
}
