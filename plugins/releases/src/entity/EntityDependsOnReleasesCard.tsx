import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { EmptyState, LoadError, LoadingRows } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useReleasesTranslation } from '../shared/translation';
import { RollUpList } from './RollUpList';
import { AHEAD_DAYS, useGroupReleases } from './useGroupReleases';

/** What ships next in a system or domain, and the releases that this depends on. */
export function EntityDependsOnReleasesCard() {
  const { entity } = useEntity();
  const { t } = useReleasesTranslation();
  const { data, error, refetch } = useGroupReleases(entity);
  const days = String(AHEAD_DAYS);
  return (
    <Section title={t('rollUp.title')} note={t('rollUp.span', { days })}>
      {!data && !error && <LoadingRows rows={4} />}
      {!data && error && (
        <LoadError
          what={t('rollUp.title')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {data && data.own.length + data.upstream.length === 0 && (
        <EmptyState
          icon={<RiCalendarEventLine />}
          title={t('rollUp.none')}
          description={t('rollUp.noneHint')}
        />
      )}
      {data && data.own.length + data.upstream.length > 0 && (
        <Flex direction="column" gap="4">
          <RollUpList
            title={t('rollUp.upstream')}
            empty={t('rollUp.noUpstream')}
            items={data.upstream}
          />
          <RollUpList
            title={t('rollUp.own')}
            empty={t('rollUp.noOwn')}
            items={data.own}
          />
        </Flex>
      )}
    </Section>
  );
}
