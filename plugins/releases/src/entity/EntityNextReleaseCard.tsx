import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import { RootBlockers } from '../governance/readiness';
import { PlanLink } from '../releases/record';
import { EmptyState, LoadError, LoadingRows } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { Sentence } from '../shared/sentence';
import { useReleasesTranslation } from '../shared/translation';
import { NextRelatedRelease } from './NextRelatedRelease';
import { ReleaseHeadline } from './ReleaseHeadline';
import { useEntitySummary } from './useEntitySummary';

function OwnNextRelease({ entityRef }: { entityRef: string }) {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data: summary, error, refetch } = useEntitySummary(entityRef);
  return (
    <Section title={t('entity.next')}>
      {!summary && !error && <LoadingRows rows={3} />}
      {!summary && error && (
        <LoadError
          what={t('entity.next')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {summary && !summary.next && (
        <EmptyState
          title={t('entity.none')}
          action={<PlanLink variant="secondary" entityRef={entityRef} />}
        />
      )}
      {summary?.next && (
        <Flex direction="column" gap="3">
          <ReleaseHeadline {...summary.next} />
          {summary.next.readiness.rootBlockers.length > 0 ? (
            <RootBlockers
              readiness={summary.next.readiness}
              releaseZone={summary.next.release.window?.timeZone}
              limit={1}
            />
          ) : (
            <Text>
              <Sentence
                of={summary.next.readiness}
                onPageOf={summary.next.release.id}
              />
            </Text>
          )}
          <Link href={links.release(summary.next.release.id, 'readiness')}>
            {t('entity.openReadiness')}
          </Link>
        </Flex>
      )}
    </Section>
  );
}

/** What ships next, on the overview of an entity. */
export function EntityNextReleaseCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return entity.kind.toLocaleLowerCase('en-US') === 'resource' ? (
    <NextRelatedRelease entityRef={entityRef} />
  ) : (
    <OwnNextRelease entityRef={entityRef} />
  );
}
