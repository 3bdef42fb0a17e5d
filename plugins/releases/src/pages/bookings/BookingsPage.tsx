import { Switch } from '@backstage/ui';
import { RiBookmarkLine } from '@remixicon/react';
import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import {
  BookingTable,
  useBookingList,
  useMayBook,
} from '../../schedule/bookings';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { ListPage } from '../../shared/layout';
import { useAddress, useReleasesLinks } from '../../shared/links';
import { MoreButton } from '../../shared/table';
import { ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './BookingsPage.module.css';

const OVER = 'over';

/** Who takes environments and shared Resources, and when. */
export function BookingsPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const mayBook = useMayBook();
  const [search, change] = useAddress();
  const withOver = search.get(OVER) === 'true';
  const [opened] = useState(() => formatInstant(new Date()));
  const { data, error, refetch, ...list } = useBookingList(
    withOver ? undefined : opened,
  );
  const bookings = data?.pages.flatMap(({ items }) => items);
  return (
    <ListPage
      title={t('bookings.title')}
      add={{
        href: links.newBooking(),
        label: t('bookings.new'),
        isAllowed: mayBook,
      }}
      note={t(mayBook === false ? 'bookings.mayNot' : 'bookings.hint')}
    >
      <div className={styles.bar}>
        <Switch
          label={t('bookings.over')}
          isSelected={withOver}
          onChange={isSelected =>
            change(next =>
              isSelected ? next.set(OVER, 'true') : next.delete(OVER),
            )
          }
        />
        <div>
          <ZoneSelect />
        </div>
      </div>
      {!data && error && (
        <LoadError
          what={t('bookings.what')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!data && !error && <LoadingRows rows={3} />}
      {bookings?.length === 0 && (
        <EmptyState
          icon={<RiBookmarkLine />}
          title={t('bookings.empty')}
          description={t('bookings.emptyHint')}
        />
      )}
      {bookings && bookings.length > 0 && <BookingTable bookings={bookings} />}
      <MoreButton list={list} label={t('bookings.more')} />
    </ListPage>
  );
}
