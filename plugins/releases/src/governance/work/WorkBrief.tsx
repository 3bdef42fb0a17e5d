import { Flex, Link, Text } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useWorkTranslation } from '../../shared/translation';
import { Due } from '../readiness';
import { KIND_ICONS } from './kindIcons';
import { useMyWork } from './useMyWork';
import styles from './work.module.css';

const SHOWN = 5;

/** The most urgent of what waits for the signed-in person, for a home page. */
export function WorkBrief() {
  const { t } = useWorkTranslation();
  const links = useReleasesLinks();
  const { data, error, isPending, refetch } = useMyWork([], SHOWN);
  const [page] = data?.pages ?? [];
  const items = page?.items ?? [];
  if (isPending) {
    return <LoadingRows rows={SHOWN} height={32} />;
  }
  if (error && !page) {
    return (
      <LoadError
        what={t('work.what')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<RiCheckDoubleLine />}
        title={t('work.none')}
        description={t('work.noneHint')}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <ul className={styles.list}>
        {items.map(item => (
          <li key={item.id} className={styles.row}>
            <span className={styles.pick}>{KIND_ICONS[item.kind]}</span>
            <div className={styles.what}>
              <Text as="div">
                <Sentence of={item} releaseZone={item.release?.timeZone} />
              </Text>
              <Due dueAt={item.dueAt} releaseZone={item.release?.timeZone} />
            </div>
          </li>
        ))}
      </ul>
      <Link href={links.myWork()} weight="bold">
        {t('work.card.all', { count: page?.totalItems ?? items.length })}
      </Link>
    </Flex>
  );
}
