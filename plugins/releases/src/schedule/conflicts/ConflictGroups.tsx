import { Button, Flex, Text } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { ConflictItem } from './ConflictItem';
import styles from './conflicts.module.css';
import { groupByKind } from './groupByKind';
import { AcknowledgedChoice } from './useConflictFilters';
import { useConflictList } from './useConflictQueries';

function Nothing(props: { isNarrowed: boolean; shows: AcknowledgedChoice }) {
  const { t } = useReleasesTranslation();
  const words = () => {
    if (props.isNarrowed) {
      return [t('conflicts.noMatch'), t('conflicts.noMatchHint')];
    }
    return props.shows === 'acknowledged'
      ? [t('conflicts.noneAcknowledged'), t('conflicts.noneAcknowledgedHint')]
      : [t('conflicts.empty'), t('conflicts.emptyHint')];
  };
  const [title, description] = words();
  return (
    <Section title={t('conflicts.title')} isTitleHidden>
      <EmptyState
        icon={<RiCheckDoubleLine />}
        title={title}
        description={description}
      />
    </Section>
  );
}

/** Conflicts under what causes them. */
export function ConflictGroups(props: {
  list: ReturnType<typeof useConflictList>;
  isNarrowed: boolean;
  shows: AcknowledgedChoice;
}) {
  const { data, error, refetch, ...list } = props.list;
  const { t } = useReleasesTranslation();
  if (!data) {
    return error ? (
      <LoadError
        what={t('conflicts.what')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : (
      <LoadingRows rows={4} height={96} />
    );
  }
  const conflicts = data.pages.flatMap(({ items }) => items);
  if (conflicts.length === 0) {
    return <Nothing isNarrowed={props.isNarrowed} shows={props.shows} />;
  }
  return (
    <Flex direction="column" gap="4">
      {groupByKind(conflicts).map(group => (
        <Section
          key={group.kind}
          title={t(`conflicts.kind.${group.kind}`)}
          note={t('conflicts.total', { count: group.conflicts.length })}
        >
          <ul className={styles.list}>
            {group.conflicts.map(conflict => (
              <ConflictItem key={conflict.fingerprint} conflict={conflict} />
            ))}
          </ul>
        </Section>
      ))}
      {list.hasNextPage && (
        <div className={styles.more}>
          <Text color="secondary">
            {t('conflicts.shown', {
              shown: String(conflicts.length),
              total: String(data.pages[0].totalItems ?? '…'),
            })}
          </Text>
          <Button
            variant="secondary"
            isPending={list.isFetchingNextPage}
            onPress={() => list.fetchNextPage()}
          >
            {t('conflicts.more')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
