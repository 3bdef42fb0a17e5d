import { Button, SearchField, Text } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { OwnedFeed } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { ActorName } from '../shared/catalog';
import {
  ConfirmDialog,
  EmptyState,
  NotDone,
  RefusalText,
  useNotify,
} from '../shared/feedback';
import { Section } from '../shared/layout';
import { ResourceTable, usePages } from '../shared/table';
import { useSettled, useTime } from '../shared/time';
import { useAdministrationTranslation } from '../shared/translation';
import { Loaded } from './Loaded';
import { useAllFeeds, useRevokeFeed } from './useAdministration';

/** The parts of a filter that narrow which releases a feed has. */
function scopeOf({ filter }: OwnedFeed): string {
  return Object.values(filter)
    .flatMap(value =>
      typeof value === 'string' || Array.isArray(value) ? value : [],
    )
    .join(', ');
}

function RevokeFeed({ feed }: { feed: OwnedFeed }) {
  const { t } = useAdministrationTranslation();
  const revoke = useRevokeFeed();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('administration.feeds.revokeThis', { name: feed.name })}
        onPress={() => {
          revoke.reset();
          setAsking(true);
        }}
      >
        {t('administration.feeds.revoke')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('administration.feeds.revokeTitle', { name: feed.name })}
          confirmLabel={t('administration.feeds.confirm')}
          isPending={revoke.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            revoke.mutate(feed.id, {
              onSuccess: () => {
                setAsking(false);
                notify({ title: t('administration.feeds.revoked') });
              },
            })
          }
        >
          <Text>{t('administration.feeds.revokeHint')}</Text>
          {revoke.error && (
            <NotDone title={t('administration.feeds.notRevoked')}>
              <RefusalText error={revoke.error} />
            </NotDone>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}

/** The calendar feeds of everybody. */
export function FeedsSection() {
  const { t } = useAdministrationTranslation();
  const time = useTime();
  const [text, setText] = useState('');
  const q = useSettled(text.trim(), 300) || undefined;
  const pages = usePages(q);
  const { limit, cursor } = pages.query;
  const feeds = useAllFeeds({ q, limit, cursor });
  return (
    <Section
      title={t('administration.feeds.title')}
      actions={
        <SearchField
          aria-label={t('administration.feeds.what')}
          size="small"
          value={text}
          onChange={setText}
        />
      }
    >
      <Loaded what={t('administration.feeds.title')} of={feeds}>
        {data =>
          data.items.length === 0 ? (
            <EmptyState
              icon={<RiCalendarLine />}
              title={t('administration.feeds.none')}
              description={
                q === undefined ? t('administration.feeds.noneHint') : undefined
              }
            />
          ) : (
            <ResourceTable
              label={t('administration.feeds.what')}
              rows={data.items}
              keyOf={({ id }) => id}
              isStale={feeds.isPlaceholderData}
              pagination={pages.paginationOf(data)}
              columns={[
                {
                  label: t('administration.feeds.feed'),
                  cell: ({ name }) => <Text weight="bold">{name}</Text>,
                },
                {
                  label: t('administration.feeds.owner'),
                  cell: ({ ownerRef }) => <ActorName actor={ownerRef} />,
                },
                {
                  label: t('administration.feeds.scope'),
                  cell: feed => (
                    <Text>
                      {scopeOf(feed) || t('administration.feeds.everything')}
                    </Text>
                  ),
                },
                {
                  label: t('administration.feeds.lastRead'),
                  cell: ({ lastReadAt }) => (
                    <Text>
                      {lastReadAt
                        ? time.instant(lastReadAt)
                        : t('administration.never')}
                    </Text>
                  ),
                },
                {
                  label: t('administration.feeds.actions'),
                  isPlain: true,
                  cell: feed => <RevokeFeed feed={feed} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
