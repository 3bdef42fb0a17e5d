import { Button, Flex, Link, Popover, Text } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { useRef } from 'react';
import { useReadiness } from '../../governance/readiness';
import { RequireUpdate } from '../../releases/record';
import {
  HoldBadge,
  SeverityBadge,
  StateBadge,
  VerdictBadge,
} from '../../releases/status';
import { WorstConflicts } from '../../schedule/conflicts';
import { EntityLink } from '../../shared/catalog';
import { useReleasesLinks } from '../../shared/links';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './CalendarPopover.module.css';
import { useFocusBack } from './useFocusBack';
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
  const time = useTime(item.timeZone);
  const text =
    item.type === 'milestone' ? time.instant(item.start) : time.span(item);
  return (
    <Text>
      {text} {time.zone}
      {time.isNear(item.start) && (
        <Text as="span" color="secondary">
          {' '}
          · {time.relative(item.start)}
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
  const { data: readiness } = useReadiness(
    item.type === 'release' ? item.releaseId : undefined,
  );
  const verdict = readiness?.verdict ?? item.verdict;
  const sentence = readiness?.sentence ?? item.sentence;
  return (
    <Popover
      aria-label={item.title}
      triggerRef={{ current: element }}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <Flex ref={content} direction="column" gap="2" className={styles.content}>
        <Text as="h3" variant="body-large" weight="bold">
          {item.title}
        </Text>
        {item.type !== 'window' && (
          <Text color="secondary">
            {t(`calendar.type.${item.type}`)}
            {item.trainId === undefined &&
              ` · ${t(`calendar.relation.${item.relation}`)}`}
          </Text>
        )}
        <When item={item} />
        <Flex gap="2" className={styles.wrap}>
          {item.state && <StateBadge state={item.state} />}
          {item.held && <HoldBadge />}
          {verdict && <VerdictBadge verdict={verdict} />}
          {item.conflict && <SeverityBadge severity={item.conflict} />}
        </Flex>
        {item.type === 'window' ? (
          <WindowDetails item={item} />
        ) : (
          sentence && <Text>{sentence}</Text>
        )}
        {item.conflict && item.releaseId && (
          <WorstConflicts releaseId={item.releaseId} />
        )}
        <Entities entityRefs={item.entityRefs} />
        <Flex gap="3" align="center">
          {item.releaseId && (
            <Link href={links.release(item.releaseId)}>
              {t('calendar.openRelease')}
            </Link>
          )}
          {item.trainId && (
            <Link href={links.train(item.trainId)}>
              {t('calendar.openTrain')}
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
