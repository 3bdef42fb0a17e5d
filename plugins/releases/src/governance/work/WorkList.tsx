import { Button, Flex } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { useState } from 'react';
import { useWorkKinds } from '../../releases/work';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { MoreButton } from '../../shared/table';
import { useTime, ZoneSelect } from '../../shared/time';
import { useWorkTranslation } from '../../shared/translation';
import { byUrgency } from './byUrgency';
import { isReleaseWork } from './ReleaseWork';
import { useMyWork } from './useMyWork';
import { useSettling } from './useSettling';
import { VoteBar } from './VoteBar';
import styles from './work.module.css';
import { WorkKinds } from './WorkKinds';
import { WorkRow } from './WorkRow';

/** Fewer are voted on one by one. */
const SEVERAL = 2;

/** What waits for the signed-in person, by how urgent it is. */
export function WorkList() {
  const { t } = useWorkTranslation();
  const { now } = useTime();
  const { kinds, setKind, clearKinds } = useWorkKinds();
  const list = useMyWork(kinds);
  const pages = list.data?.pages ?? [];
  const all = pages.flatMap(({ items }) => items);
  const { shown: items, setDone } = useSettling(all, list);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const votes = items
    .filter(isReleaseWork)
    .filter(({ kind }) => kind === 'vote');
  const areSeveral = votes.length >= SEVERAL;
  return (
    <Flex direction="column" gap="4">
      <div className={styles.bar}>
        <WorkKinds kinds={kinds} counts={pages[0]?.counts} setKind={setKind} />
        <ZoneSelect />
      </div>
      {list.error && !list.data && (
        <LoadError
          what={t('work.what')}
          error={list.error}
          onRetry={() => list.refetch()}
        />
      )}
      {list.isPending && <LoadingRows rows={6} height={40} />}
      {(areSeveral || picked.length > 0) && (
        <VoteBar
          votes={votes}
          picked={picked}
          setPicked={setPicked}
          onDone={setDone}
        />
      )}
      {list.data && items.length === 0 && (
        <EmptyState
          icon={<RiCheckDoubleLine />}
          title={t(kinds.length > 0 ? 'work.noneOfKind' : 'work.none')}
          description={t('work.noneHint')}
          action={
            kinds.length > 0 && (
              <Button variant="secondary" onPress={clearKinds}>
                {t('work.showAll')}
              </Button>
            )
          }
        />
      )}
      {byUrgency(items, now).map(group => (
        <Section
          key={group.urgency}
          title={t(`work.urgency.${group.urgency}`)}
          note={String(group.items.length)}
        >
          <ul className={styles.list}>
            {group.items.map(item => (
              <WorkRow
                key={item.id}
                item={item}
                isPicked={
                  areSeveral && item.kind === 'vote'
                    ? picked.includes(item.id)
                    : undefined
                }
                onPick={isPicked =>
                  setPicked(before =>
                    isPicked
                      ? [...before, item.id]
                      : before.filter(id => id !== item.id),
                  )
                }
                onDone={() => setDone([item.id])}
              />
            ))}
          </ul>
        </Section>
      ))}
      <MoreButton list={list} label={t('work.more')} />
    </Flex>
  );
}
