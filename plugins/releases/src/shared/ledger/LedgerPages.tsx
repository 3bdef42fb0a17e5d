import { Button, Flex } from '@backstage/ui';
import {
  LedgerEntry,
  LedgerPage,
} from '@slipway/backstage-plugin-releases-common';
import { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { LoadError, LoadingRows } from '../feedback';
import { useReleasesTranslation } from '../translation';
import styles from './LedgerPages.module.css';

/** A ledger, the latest first, page by page. */
export function LedgerPages(props: {
  ledger: UseInfiniteQueryResult<InfiniteData<LedgerPage>>;
  children: (entry: LedgerEntry) => ReactNode;
}) {
  const { data, error, ...ledger } = props.ledger;
  const { t } = useReleasesTranslation();
  const entries = data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Flex direction="column" gap="4">
      {!data && !error && <LoadingRows rows={4} height={40} />}
      {entries.length > 0 && (
        <ol className={styles.list}>{entries.map(props.children)}</ol>
      )}
      {error && (
        <LoadError
          what={t('activity.what')}
          error={error}
          onRetry={() => (data ? ledger.fetchNextPage() : ledger.refetch())}
        />
      )}
      {ledger.hasNextPage && !error && (
        <Button
          variant="secondary"
          className={styles.more}
          isPending={ledger.isFetchingNextPage}
          onPress={() => ledger.fetchNextPage()}
        >
          {t('activity.more')}
        </Button>
      )}
    </Flex>
  );
}
