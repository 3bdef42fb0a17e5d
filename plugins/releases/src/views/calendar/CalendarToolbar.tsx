import {
  Button,
  ButtonIcon,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './CalendarToolbar.module.css';
import {
  CALENDAR_VIEWS,
  CalendarFrame,
  isCalendarView,
  titleOf,
  today,
  turnPage,
} from './frame/calendarView';
import { CalendarState } from './frame/useCalendarState';

/** Turns the pages of a calendar and changes its layout. */
export function CalendarToolbar(props: {
  frame: CalendarFrame;
  change: CalendarState['change'];
  children?: ReactNode;
}) {
  const { frame, change } = props;
  const { t } = useReleasesTranslation();
  return (
    <div className={styles.toolbar}>
      <div className={styles.group}>
        <Text
          as="h3"
          variant="title-x-small"
          weight="bold"
          aria-live="polite"
          className={styles.title}
        >
          {titleOf(frame)}
        </Text>
        <ButtonIcon
          aria-label={t(`calendar.previous.${frame.view}`)}
          variant="secondary"
          size="small"
          icon={<RiArrowLeftSLine />}
          onPress={() => change({ date: turnPage(frame, -1) })}
        />
        <Button
          variant="secondary"
          size="small"
          onPress={() => change({ date: today(frame.zone) })}
        >
          {t('calendar.today')}
        </Button>
        <ButtonIcon
          aria-label={t(`calendar.next.${frame.view}`)}
          variant="secondary"
          size="small"
          icon={<RiArrowRightSLine />}
          onPress={() => change({ date: turnPage(frame, 1) })}
        />
      </div>
      <div className={styles.group}>
        {props.children}
        <ToggleButtonGroup
          aria-label={t('calendar.layout')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[frame.view]}
          onSelectionChange={keys => {
            const [view] = keys;
            if (isCalendarView(view)) {
              change({ view });
            }
          }}
        >
          {CALENDAR_VIEWS.map(view => (
            <ToggleButton key={view} id={view} size="small">
              {t(`calendar.view.${view}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </div>
  );
}
