import { Button, Checkbox, Flex, Link, Text } from '@backstage/ui';
import {
  ChecklistItem,
  GateResult,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ActorName } from '../../shared/catalog';
import { NotDone, RefusalText } from '../../shared/feedback';
import { Sentence } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useGatesTranslation } from '../../shared/translation';
import styles from './Checklist.module.css';
import { Due } from './Due';
import { TickNoteDialog } from './TickNoteDialog';
import { useTick } from './useTick';

type TickedRelease = Pick<Release, 'id' | 'revision' | 'window'>;

/** Who ticked an item and when, and what they said about it. */
function Ticked({ item, zone }: { item: ChecklistItem; zone?: string }) {
  const { t } = useGatesTranslation();
  const time = useTime(zone);
  if (!item.by || !item.at) {
    return null;
  }
  return (
    <>
      <Text as="div" variant="body-small" color="secondary">
        <ActorName actor={item.by} />
        {', '}
        <time
          dateTime={item.at}
          title={`${time.instant(item.at)} ${time.zone}`}
        >
          {time.isNear(item.at) ? time.relative(item.at) : time.date(item.at)}
        </time>
      </Text>
      {item.note && <Text as="div">{item.note}</Text>}
      {item.why && (
        <Text as="div" variant="body-small" color="secondary">
          {t('gates.checklist.notCounted')}
          {': '}
          <Sentence of={item.why} releaseZone={zone} />
        </Text>
      )}
      {!item.why && item.isOtherContent && (
        <Text as="div" variant="body-small" color="secondary">
          {t('gates.checklist.otherContent')}
        </Text>
      )}
    </>
  );
}

function Item(props: {
  item: ChecklistItem;
  gateId: string;
  release: TickedRelease;
  /** Whether why one may not is told with the list, for all alike. */
  isToldOnce: boolean;
  /** Whether who has to act, and by when, is told with the gate. */
  isDueAlike: boolean;
}) {
  const { item, gateId, release } = props;
  const { t } = useGatesTranslation();
  const [isNoting, setIsNoting] = useState(false);
  const tick = useTick(release, gateId, item);
  const zone = release.window?.timeZone;
  const isStale = item.done && item.isOtherContent;
  return (
    <li className={styles.item}>
      <Checkbox
        isSelected={item.done}
        isDisabled={!item.mayTick || tick.isPending}
        onChange={done => tick.mutate({ done })}
      >
        {item.title}
      </Checkbox>
      <div className={styles.about}>
        {item.hint && (
          <Text as="div" color="secondary">
            {item.hint}
          </Text>
        )}
        {item.link && (
          <div>
            <Link href={item.link} target="_blank" rel="noopener noreferrer">
              {t('gates.checklist.link')}
            </Link>
          </div>
        )}
        <Ticked item={item} zone={zone} />
        {!item.done && !props.isDueAlike && (
          <Due ownerRef={item.ownerRef} dueAt={item.dueAt} releaseZone={zone} />
        )}
        {!props.isToldOnce && item.whyNot && (
          <Text as="div" variant="body-small" color="secondary">
            <Sentence
              of={item.whyNot}
              releaseZone={zone}
              onPageOf={release.id}
            />
          </Text>
        )}
        {item.mayTick && (
          <Flex gap="2" className={styles.actions}>
            {isStale && (
              <Button
                size="small"
                variant="secondary"
                aria-label={t('gates.checklist.confirmItem', {
                  item: item.title,
                })}
                isPending={tick.isPending}
                onPress={() => tick.mutate({ done: true })}
              >
                {t('gates.checklist.confirm')}
              </Button>
            )}
            <Button
              size="small"
              variant="tertiary"
              aria-label={t(
                item.done
                  ? 'gates.checklist.changeNoteOf'
                  : 'gates.checklist.tickWithNoteFor',
                { item: item.title },
              )}
              onPress={() => {
                tick.reset();
                setIsNoting(true);
              }}
            >
              {t(
                item.done
                  ? 'gates.checklist.changeNote'
                  : 'gates.checklist.tickWithNote',
              )}
            </Button>
          </Flex>
        )}
        {tick.error && !isNoting && (
          <NotDone title={t('gates.checklist.notDone')}>
            <RefusalText error={tick.error} />
          </NotDone>
        )}
      </div>
      {isNoting && (
        <TickNoteDialog
          item={item}
          isPending={tick.isPending}
          error={tick.error ?? undefined}
          onClose={() => setIsNoting(false)}
          onConfirm={note =>
            tick.mutate(
              { done: true, note },
              { onSuccess: () => setIsNoting(false) },
            )
          }
        />
      )}
    </li>
  );
}

/** What is to be ticked for a gate, and by whom it was; nothing of other gates. */
export function Checklist(props: {
  gate: Pick<GateResult, 'id' | 'name' | 'checklist'>;
  release: TickedRelease;
}) {
  const { gate, release } = props;
  const { t } = useGatesTranslation();
  if (!gate.checklist) {
    return null;
  }
  const { items } = gate.checklist;
  const [first] = items;
  const isToldOnce =
    items.length > 1 &&
    first.whyNot !== undefined &&
    items.every(({ whyNot }) => whyNot?.sentence === first.whyNot?.sentence);
  const isDueAlike = items.every(
    ({ ownerRef, dueAt }) =>
      ownerRef === first.ownerRef && dueAt === first.dueAt,
  );
  return (
    <>
      <Text as="div" variant="body-small" color="secondary">
        {t('gates.checklist.count', {
          done: String(items.filter(({ done }) => done).length),
          total: String(items.length),
        })}
      </Text>
      <ul
        className={styles.list}
        aria-label={t('gates.checklist.items', { gate: gate.name })}
      >
        {items.map(item => (
          <Item
            key={item.id}
            item={item}
            gateId={gate.id}
            release={release}
            isToldOnce={isToldOnce}
            isDueAlike={isDueAlike}
          />
        ))}
      </ul>
      {isToldOnce && first.whyNot && (
        <Text as="div" variant="body-small" color="secondary">
          <Sentence
            of={first.whyNot}
            releaseZone={release.window?.timeZone}
            onPageOf={release.id}
          />
        </Text>
      )}
    </>
  );
}
