import { ButtonLink, Flex, Popover, Text } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useRef } from 'react';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { CalendarFrame } from './frame/calendarView';
import { useFocusBack } from './useFocusBack';

/** Offers to plan a release on a day of the calendar, or at an hour of it. */
export function DayPopover(props: {
  /** A day, `YYYY-MM-DD`, or an instant. */
  start: string;
  frame: CalendarFrame;
  /** The component whose calendar it is. */
  entityRef?: string;
  element: HTMLElement;
  onClose: () => void;
}) {
  const { start, frame, entityRef, element, onClose } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const content = useRef<HTMLDivElement>(null);
  useFocusBack(element, content);
  const isDay = !start.includes('T');
  const at = DateTime.fromISO(start, { zone: frame.zone }).reconfigure({
    locale: frame.locale,
  });
  const title = isDay
    ? at.toLocaleString(DateTime.DATE_HUGE)
    : `${at.toLocaleString({
        ...DateTime.DATE_HUGE,
        hour: '2-digit',
        minute: '2-digit',
      })} ${frame.zone}`;
  return (
    <Popover
      aria-label={title}
      triggerRef={{ current: element }}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <Flex ref={content} direction="column" gap="2">
        <Text as="h3" weight="bold">
          {title}
        </Text>
        <ButtonLink
          variant="primary"
          size="small"
          href={links.plan({ component: entityRef, start })}
        >
          {t('calendar.planHere')}
        </ButtonLink>
      </Flex>
    </Popover>
  );
}
