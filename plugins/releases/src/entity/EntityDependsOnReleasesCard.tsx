import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { RiCalendarEventLine } from '@remixicon/react';
import { EmptyPlace } from '../feedback/EmptyPlace';
import { LoadError } from '../feedback/LoadError';
import { LoadingRows } from '../feedback/LoadingRows';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
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
        <EmptyPlace
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
