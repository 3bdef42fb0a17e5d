import { Button, Flex } from '@backstage/ui';
import activity from '../activity/ReleaseActivity.module.css';
import { LoadError } from '../feedback/LoadError';
import { LoadingRows } from '../feedback/LoadingRows';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { WindowLedgerItem } from './WindowLedgerItem';
import { useWindowLedger } from './useWindowQueries';

/** Who made and changed a window, the latest first. */
export function WindowActivity(props: { id: string; zone: string }) {
  const { t } = useReleasesTranslation();
  const {
    data,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useWindowLedger(props.id);
  return (
    <Section title={t('windows.activity')}>
      <Flex direction="column" gap="3">
        {!data && !error && <LoadingRows rows={3} height={32} />}
        <ol className={activity.list}>
          {data?.pages
            .flatMap(page => page.items)
            .map(entry => (
              <WindowLedgerItem
                key={entry.seq}
                entry={entry}
                zone={props.zone}
              />
            ))}
        </ol>
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
            className={activity.more}
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
