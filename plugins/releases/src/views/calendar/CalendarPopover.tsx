import { Button, Flex, Link, Popover, Text } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useRef } from 'react';
import { useReadiness } from '../../releases/record';
import { RequireUpdate } from '../../releases/record';
import {
  HoldBadge,
  SeverityBadge,
  StateBadge,
  VerdictBadge,
} from '../../releases/status';
import { ReviewStateBadge } from '../../governance/reviews';
import { WorstConflicts } from '../../schedule/conflicts';
import { EntityLink } from '../../shared/catalog';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './CalendarPopover.module.css';
import { useFocusBack } from './useFocusBack';
import { isBand } from './bands/band';
import { BookingDetails } from './bookings/BookingDetails';
import { useItemTitle } from './bookings/useItemTitle';
import { WindowDetails } from './windows/WindowDetails';

const SHOWN_ENTITIES = 5;

function Entities({ entityRefs }: { entityRefs: readonly string[] }) {
  const { t } = useReleasesTranslation();
  const rest = entityRefs.length - SHOWN_ENTITIES;
  return (
    <Flex gap="2" className={styles.wrap}>
      {entityRefs.slice(0, SHOWN_ENTITIES).map(ref => (
        <EntityLink key={ref} entityRef={ref} />
      ))}
      {rest > 0 && (
        <Text color="secondary">{t('calendar.more', { count: rest })}</Text>
      )}
    </Flex>
  );
}

function When({ item }: { item: CalendarItem }) {
  const { t } = useReleasesTranslation();
  const time = useTime(item.timeZone);
  const text =
    item.type === 'milestone' ? time.instant(item.start) : time.span(item);
  return (
    <Text as="div">
      {text} {time.zone}
      {time.isNear(item.start) && (
        <Text as="span" color="secondary">
          {' '}
          · {time.relative(item.start)}
        </Text>
      )}
      {item.planned && (
        <Text as="div" color="secondary">
          {t('calendar.planned', { span: time.span(item.planned) })}
        </Text>
      )}
    </Text>
  );
}

/** The essentials of an item in a calendar, and the way to its page. */
export function CalendarPopover(props: {
  item: CalendarItem;
  element: HTMLElement;
  /** Absent for what cannot be moved. */
  onMove?: () => void;
  onClose: () => void;
}) {
  const { item, element, onMove, onClose } = props;
  const content = useRef<HTMLDivElement>(null);
  useFocusBack(element, content);
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const title = useItemTitle()(item);
  const { data: readiness } = useReadiness(
    item.type === 'release' ? item.releaseId : undefined,
  );
  const verdict = readiness?.verdict ?? item.verdict;
  const { sentence = '', message } = readiness ?? item;
  return (
    <Popover
      aria-label={title}
      triggerRef={{ current: element }}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <Flex ref={content} direction="column" gap="2" className={styles.content}>
        <Text as="h3" variant="body-large" weight="bold">
          {title}
        </Text>
        {!isBand(item) && (
          <Text color="secondary">
            {t(`calendar.type.${item.type}`)}
            {item.trainId === undefined &&
              item.type !== 'review' &&
              item.relation !== 'own' &&
              ` · ${t(`calendar.relation.${item.relation}`)}`}
          </Text>
        )}
        <When item={item} />
        {!isBand(item) && (
          <Flex gap="2" className={styles.wrap}>
            {item.state && <StateBadge state={item.state} />}
            {item.reviewState && <ReviewStateBadge state={item.reviewState} />}
            {item.held && <HoldBadge />}
            {verdict && <VerdictBadge verdict={verdict} />}
            {item.conflict && <SeverityBadge severity={item.conflict} />}
          </Flex>
        )}
        {item.type === 'window' && <WindowDetails item={item} />}
        {item.type === 'booking' && <BookingDetails item={item} />}
        {!isBand(item) && sentence && (
          <Text>
            <Sentence
              of={{ sentence, message }}
              releaseZone={item.timeZone}
              onPageOf={item.releaseId}
            />
          </Text>
        )}
        {item.conflict && item.releaseId && (
          <WorstConflicts releaseId={item.releaseId} />
        )}
        {item.entityRefs.length > 0 && (
          <Entities entityRefs={item.entityRefs} />
        )}
        <Flex gap="3" align="center">
          {item.releaseId && (
            <Link href={links.release(item.releaseId)}>
              {t('calendar.openRelease')}
            </Link>
          )}
          {item.trainId && (
            <Link
              href={links.train(
                item.trainId,
                item.type === 'train' ? item.start : undefined,
              )}
            >
              {t('calendar.openTrain')}
            </Link>
          )}
          {item.reviewId && (
            <Link href={links.review(item.reviewId)}>
              {t('calendar.openReview')}
            </Link>
          )}
          {onMove && item.releaseId && (
            <RequireUpdate releaseIds={[item.releaseId]}>
              <Button size="small" variant="secondary" onPress={onMove}>
                {t('planning.moveDialog.open')}
              </Button>
            </RequireUpdate>
          )}
        </Flex>
      </Flex>
    </Popover>
  );
}
