import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useEffect, useRef } from 'react';
import { EmptyState, LoadError, LoadingRows } from '../../../shared/feedback';
import { MoreButton } from '../../../shared/table';
import { useReleasesTranslation } from '../../../shared/translation';
import { DayPart } from './DayPart';
import { DayRow } from './DayRow';
import { DayList, toItem } from './listsOfDay';
import { useDayReleases } from './useDayReleases';

/** The releases of a day, a page after the other. */
export function DayReleases(props: {
  list: DayList;
  /** Whether it is the only list of the day, which then says if it is empty. */
  isOnly: boolean;
  title: (total: number) => string;
  zone: string;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
}) {
  const { list, isOnly, zone, onOpen } = props;
  const { t } = useReleasesTranslation();
  const releases = useDayReleases(list.query);
  const { data, error, refetch } = releases;
  const listElement = useRef<HTMLUListElement>(null);
  const read = useRef<number>();
  const loaded = data?.pages.length;
  useEffect(() => {
    // The button that was pressed may be gone by now.
    if (read.current !== undefined) {
      const row = listElement.current?.children.item(read.current);
      row?.querySelector('button')?.focus();
      read.current = undefined;
    }
  }, [loaded]);
  if (error && !data) {
    return (
      <LoadError
        what={t('calendar.day.what')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) {
    return <LoadingRows rows={6} height={44} />;
  }
  const items = data.pages.flatMap(page =>
    page.items.flatMap(release => toItem(release, list.relation)),
  );
  if (items.length === 0) {
    return isOnly ? <EmptyState title={t('calendar.day.empty')} /> : null;
  }
  return (
    <DayPart
      title={props.title(data.pages[0].totalItems ?? items.length)}
      listRef={listElement}
      footer={
        <MoreButton
          list={{
            ...releases,
            fetchNextPage: () => {
              read.current = items.length;
              return releases.fetchNextPage();
            },
          }}
          label={t('calendar.day.loadMore')}
        />
      }
    >
      {items.map(item => (
        <DayRow key={item.id} item={item} zone={zone} onOpen={onOpen} />
      ))}
    </DayPart>
  );
}
