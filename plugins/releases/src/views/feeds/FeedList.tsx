import { Button, Flex, Text } from '@backstage/ui';
import { Feed } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { LoadError, LoadingRows, useNotify } from '../../shared/feedback';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './FeedList.module.css';
import { useCloseFeed, useFeeds } from './useFeeds';

function FeedItem(props: { feed: Feed }) {
  const { feed } = props;
  const { t } = useReleasesTranslation();
  const time = useTime();
  const notify = useNotify();
  const close = useCloseFeed();
  const [isAsking, setAsking] = useState(false);
  const confirm = () =>
    close.mutate(feed.id, {
      onSuccess: () =>
        notify({ title: t('feeds.confirmed', { name: feed.name }) }),
      onError: error =>
        notify({
          title: t('feeds.notClosed', { name: feed.name }),
          description: error.message,
          status: 'warning',
        }),
    });
  const read = feed.lastReadAt
    ? t('feeds.lastRead', { when: time.relative(feed.lastReadAt) })
    : t('feeds.neverRead');
  return (
    <li className={styles.feed}>
      <div>
        <Text as="div" weight="bold">
          {feed.name}
        </Text>
        <Text as="div" color="secondary">
          {feed.revokedAt
            ? t('feeds.closed', { when: time.instant(feed.revokedAt) })
            : `${t('feeds.created', {
                when: time.instant(feed.createdAt),
              })}, ${read}`}
        </Text>
        {isAsking && (
          <Text as="div" role="alert">
            {t('feeds.confirm', { name: feed.name })}
          </Text>
        )}
      </div>
      {!feed.revokedAt && (
        <Flex gap="2">
          {isAsking && (
            <Button
              variant="secondary"
              size="small"
              onPress={() => setAsking(false)}
            >
              {t('feeds.keep')}
            </Button>
          )}
          <Button
            variant={isAsking ? 'primary' : 'secondary'}
            size="small"
            aria-label={t('feeds.closeThis', { name: feed.name })}
            isPending={close.isPending}
            onPress={() => (isAsking ? confirm() : setAsking(true))}
          >
            {t('feeds.close')}
          </Button>
        </Flex>
      )}
    </li>
  );
}

/** A person's feeds: when each was last read, and a way to close it. */
export function FeedList() {
  const { t } = useReleasesTranslation();
  const { data, error, refetch } = useFeeds();
  if (error && !data) {
    return (
      <LoadError
        what={t('feeds.loading')}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <Text as="h3" variant="body-medium" weight="bold">
        {t('feeds.mine')}
      </Text>
      {!data && <LoadingRows rows={2} />}
      {data?.items.length === 0 && (
        <Text color="secondary">{t('feeds.none')}</Text>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map(feed => (
            <FeedItem key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
    </Flex>
  );
}
