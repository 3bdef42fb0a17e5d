import { Button, Flex } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useLedger } from '../api/useReleaseQueries';
import { LoadError } from '../feedback/LoadError';
import { LoadingRows } from '../feedback/LoadingRows';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { LedgerCheck } from './LedgerCheck';
import { LedgerItem } from './LedgerItem';
import styles from './ReleaseActivity.module.css';

/** Everything that happened to a release, the latest first. */
export function ReleaseActivity(props: { release: Release }) {
  const { id, window } = props.release;
  const { t } = useReleasesTranslation();
  const {
    data,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useLedger(id);
  const entries = data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Section title={t('release.tab.activity')}>
      <Flex direction="column" gap="4">
        <LedgerCheck id={id} />
        {!data && !error && <LoadingRows rows={5} height={40} />}
        {entries.length > 0 && (
          <ol className={styles.list}>
            {entries.map(entry => (
              <LedgerItem
                key={entry.seq}
                entry={entry}
                releaseZone={window?.timeZone}
              />
            ))}
          </ol>
        )}
        {error && (
          <LoadError
            what={t('activity.what')}
            error={error}
            onRetry={() => (data ? fetchNextPage() : refetch())}
          />
        )}
        {hasNextPage && !error && (
          <Button
            variant="secondary"
            className={styles.more}
            isPending={isFetchingNextPage}
            onPress={() => fetchNextPage()}
          >
            {t('activity.more')}
          </Button>
        )}
      </Flex>
    </Section>
  );
}
