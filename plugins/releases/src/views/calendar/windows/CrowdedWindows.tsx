import { Button, Link, Text } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useRef } from 'react';
import { effectIcons } from '../../../schedule/windows';
import { useReleasesLinks } from '../../../shared/links';
import { useReleasesTranslation } from '../../../shared/translation';
import styles from './windowCalendar.module.css';
import { WindowMarks } from './windowMarks';

function CrowdedWindow(props: {
  item: CalendarItem;
  count: number;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
}) {
  const { item, count, onOpen } = props;
  const { t } = useReleasesTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const Icon = effectIcons[item.effect ?? 'deny'];
  return (
    <Button
      ref={button}
      className={styles.crowd}
      size="small"
      variant="tertiary"
      iconStart={<Icon aria-hidden />}
      onPress={() => button.current && onOpen(item, button.current)}
    >
      {t('windows.calendar.times', { name: item.title, count })}
    </Button>
  );
}

/**
 * Windows that recur too often to be named on each of their days, and how many
 * there are that are not named at all.
 */
export function CrowdedWindows(props: {
  crowded: WindowMarks['crowded'];
  more: number;
  onOpen: (item: CalendarItem, element: HTMLElement) => void;
}) {
  const { crowded, more } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  if (crowded.length === 0 && more === 0) {
    return null;
  }
  return (
    <div className={styles.crowded}>
      {crowded.length > 0 && (
        <Text as="span" variant="body-small" color="secondary">
          {t('windows.calendar.often')}
        </Text>
      )}
      {crowded.map(({ item, count }) => (
        <CrowdedWindow
          key={item.windowId}
          item={item}
          count={count}
          onOpen={props.onOpen}
        />
      ))}
      {more > 0 && (
        <Link href={links.windows()} variant="body-small">
          {t('windows.calendar.more', { count: more })}
        </Link>
      )}
    </div>
  );
}
