import { Button, Flex, Link, Text } from '@backstage/ui';
import {
  CalendarItem,
  isReady,
} from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { HoldBadge, StateBadge, VerdictBadge } from '../releases/status';
import { useReleasesLinks } from '../shared/links';
import { useTime } from '../shared/time';
import { useReleasesTranslation } from '../shared/translation';
import styles from './RollUpList.module.css';

const SHOWN = 5;

function isInTheWay({ verdict }: CalendarItem): boolean {
  return verdict !== undefined && !isReady(verdict);
}

function RollUpItem({ item }: { item: CalendarItem }) {
  const links = useReleasesLinks();
  const time = useTime(item.timeZone);
  return (
    <li>
      <Flex justify="between" align="center" gap="2" className={styles.line}>
        {item.releaseId === undefined ? (
          <Text>{item.title}</Text>
        ) : (
          <Link href={links.release(item.releaseId)}>{item.title}</Link>
        )}
        <Flex gap="1" className={styles.line}>
          {item.held && <HoldBadge />}
          {item.verdict ? (
            <VerdictBadge verdict={item.verdict} />
          ) : (
            item.state && <StateBadge state={item.state} />
          )}
        </Flex>
      </Flex>
      <Text as="p" color="secondary">
        {time.span(item)} {time.zone}
        {time.isNear(item.start) && ` · ${time.relative(item.start)}`}
      </Text>
      {isInTheWay(item) && item.sentence && <Text as="p">{item.sentence}</Text>}
    </li>
  );
}

/** Releases one below the other, with how many of them may go. */
export function RollUpList(props: {
  title: string;
  empty: string;
  items: readonly CalendarItem[];
}) {
  const { title, items } = props;
  const { t } = useReleasesTranslation();
  const titleId = useId();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN);
  const waiting = items.filter(isInTheWay).length;
  return (
    <section aria-labelledby={titleId}>
      <Flex align="baseline" gap="2" className={styles.line}>
        <Text as="h3" variant="body-large" weight="bold" id={titleId}>
          {title}
        </Text>
        {items.length > 0 && (
          <Text as="span" color="secondary">
            {waiting > 0
              ? t('rollUp.waiting', {
                  waiting: String(waiting),
                  of: String(items.length),
                })
              : t('rollUp.allReady', { count: items.length })}
          </Text>
        )}
      </Flex>
      {items.length === 0 && <Text color="secondary">{props.empty}</Text>}
      <ul className={styles.list}>
        {shown.map(item => (
          <RollUpItem key={item.id} item={item} />
        ))}
      </ul>
      {items.length > SHOWN && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('rollUp.fewer')
            : t('rollUp.more', { count: items.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}
