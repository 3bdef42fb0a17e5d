import { Link } from '@backstage/ui';
import { useReleasesLinks } from '../../../shared/links';
import { useReleasesTranslation } from '../../../shared/translation';

/** How many bookings the days of a calendar have no room for. */
export function MoreBookings({ count }: { count: number }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return count > 0 ? (
    <Link href={links.bookings()} variant="body-small">
      {t('bookings.calendar.more', { count })}
    </Link>
  ) : null;
}
