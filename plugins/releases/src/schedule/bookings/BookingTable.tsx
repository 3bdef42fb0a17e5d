import { Button, Link, Text } from '@backstage/ui';
import { Booking } from '@slipway/backstage-plugin-releases-common';
import { ActorName, EntityLink } from '../../shared/catalog';
import { useReleasesLinks } from '../../shared/links';
import { ResourceTable } from '../../shared/table';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { targetName } from './targetName';
import { useEndBooking, useMayBook } from './useBookings';

function Reason({ booking }: { booking: Booking }) {
  const { reason, releaseId, createdBy } = booking;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  return (
    <>
      <Text as="div">{reason}</Text>
      <Text as="div" color="secondary">
        {releaseId && (
          <>
            {t('bookings.forRelease')}{' '}
            <Link href={links.release(releaseId)}>
              {t('bookings.theRelease')}
            </Link>
            ,{' '}
          </>
        )}
        {t('bookings.by')} <ActorName actor={createdBy} />
      </Text>
    </>
  );
}

/** Bookings in rows, the first to come first. */
export function BookingTable({ bookings }: { bookings: readonly Booking[] }) {
  const { t } = useReleasesTranslation();
  const time = useTime();
  const mayBook = useMayBook();
  const end = useEndBooking();
  return (
    <ResourceTable
      label={t('bookings.title')}
      columns={[
        {
          label: t('bookings.column.target'),
          cell: ({ resourceRef, environment = '' }) =>
            resourceRef ? (
              <EntityLink entityRef={resourceRef} />
            ) : (
              t('bookings.environment', { name: environment })
            ),
        },
        {
          label: t('bookings.column.when', { zone: time.zone }),
          cell: booking => time.span(booking),
        },
        {
          label: t('bookings.column.units'),
          cell: ({ units }) =>
            units === undefined
              ? t('bookings.all')
              : t('bookings.units', { count: units }),
        },
        {
          label: t('bookings.column.why'),
          cell: booking => <Reason booking={booking} />,
        },
        {
          label: t('bookings.column.act'),
          isHidden: !mayBook,
          isPlain: true,
          cell: booking => (
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('bookings.endOf', { name: targetName(booking) })}
              isDisabled={Date.parse(booking.end) <= time.now}
              isPending={end.isPending && end.variables.id === booking.id}
              onPress={() => end.mutate(booking)}
            >
              {t('bookings.end')}
            </Button>
          ),
        },
      ]}
      rows={bookings}
      keyOf={({ id }) => id}
    />
  );
}
