import { Text } from '@backstage/ui';
import { AgendaItem } from '@slipway/backstage-plugin-releases-common';
import { useEffect, useRef } from 'react';
import { StateBadge, VerdictBadge } from '../../releases/status';
import { useReviewsTranslation } from '../../shared/translation';
import { DecisionBadge } from '../reviews';
import styles from './meeting.module.css';

/** The releases of a meeting; the one that is looked at is marked. */
export function MeetingList(props: {
  items: readonly AgendaItem[];
  selected: AgendaItem | undefined;
  onSelect: (item: AgendaItem) => void;
}) {
  const { items, selected, onSelect } = props;
  const { t } = useReviewsTranslation();
  const list = useRef<HTMLOListElement>(null);
  const selectedId = selected?.release.id;

  // Keys move on whatever has the focus; in the list it moves along.
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>('[aria-current]');
    button?.scrollIntoView?.({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) {
      button?.focus({ preventScroll: true });
    }
  }, [selectedId]);

  return (
    <ol ref={list} className={styles.list} aria-label={t('meeting.list')}>
      {items.map(item => {
        const { release, readiness, decision } = item;
        const isSelected = release.id === selectedId;
        return (
          <li key={release.id}>
            <button
              type="button"
              className={styles.item}
              aria-current={isSelected ? 'true' : undefined}
              onClick={() => onSelect(item)}
            >
              <Text as="span" weight={isSelected ? 'bold' : 'regular'}>
                {release.name}
              </Text>
              <span className={styles.badges}>
                {readiness ? (
                  <VerdictBadge verdict={readiness.verdict} />
                ) : (
                  <StateBadge state={release.state} />
                )}
                <DecisionBadge decision={decision} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
