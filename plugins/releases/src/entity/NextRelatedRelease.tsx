import { Flex, Text } from '@backstage/ui';
import { EmptyState, LoadError, LoadingRows } from '../shared/feedback';
import { Section } from '../shared/layout';
import { usePortalTranslation } from '../shared/translation';
import { ReleaseLine } from './ReleaseLine';
import { useNextRelated } from './useNextRelated';

/** What ships next of what depends on a resource, on its overview. */
export function NextRelatedRelease({ entityRef }: { entityRef: string }) {
  const { t } = usePortalTranslation();
  const { data, error, refetch } = useNextRelated(entityRef);
  const title = t('overview.related');
  const [release] = data?.items ?? [];
  const rest = (data?.totalItems ?? 0) - 1;
  return (
    <Section title={title} note={t('overview.relatedNote')}>
      {!data && !error && <LoadingRows rows={3} />}
      {!data && error && (
        <LoadError what={title} error={error} onRetry={() => refetch()} />
      )}
      {data && !release && (
        <EmptyState
          title={t('overview.noRelated')}
          description={t('overview.noRelatedHint')}
        />
      )}
      {release && (
        <Flex direction="column" gap="3">
          <ReleaseLine release={release} />
          {release.standing && <Text>{release.standing.sentence}</Text>}
          {rest > 0 && (
            <Text color="secondary">
              {t('overview.moreRelated', { count: rest })}
            </Text>
          )}
        </Flex>
      )}
    </Section>
  );
}
