import { Flex, Link, Text } from '@backstage/ui';
import { Deployment } from '@slipway/backstage-plugin-releases-common';
import { LoadError } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { MoreButton, ResourceTable } from '../shared/table';
import { useDeliveryTranslation } from '../shared/translation';
import { DeploymentStateBadge, ReviewBadge } from './DeploymentBadges';
import { FlagSentences } from './DeploymentParts';
import { Instant } from './Since';
import { useReleaseDeployments } from './useDeliveryQueries';

function Times({ deployment }: { deployment: Deployment }) {
  const { startedAt, finishedAt, stateAt } = deployment;
  const { t } = useDeliveryTranslation();
  return (
    <>
      {startedAt && (
        <div>
          <Text as="span" color="secondary">
            {t('delivery.deployment.started')}{' '}
          </Text>
          <Instant at={startedAt} />
        </div>
      )}
      {finishedAt && (
        <div>
          <Text as="span" color="secondary">
            {t('delivery.deployment.finished')}{' '}
          </Text>
          <Instant at={finishedAt} />
        </div>
      )}
      {!startedAt && !finishedAt && <Instant at={stateAt} />}
    </>
  );
}

/**
 * The deployments of a release, the latest first. Nothing where none is known.
 */
export function ReleaseDeployments({ releaseId }: { releaseId: string }) {
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  const { data, error, refetch, ...list } = useReleaseDeployments(releaseId);
  if (!data) {
    return error ? (
      <LoadError
        what={t('delivery.deployments.what')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : null;
  }
  const deployments = data.pages.flatMap(({ items }) => items);
  if (deployments.length === 0) {
    return null;
  }
  return (
    <Section
      title={t('delivery.deployments.title')}
      actions={
        <Link href={links.deployments()}>{t('delivery.deployments.all')}</Link>
      }
    >
      <Flex direction="column" gap="3">
        <ResourceTable
          label={t('delivery.deployments.title')}
          columns={[
            {
              label: t('delivery.deployments.column.environment'),
              width: '20%',
              cell: ({ id, environment }) => (
                <Link href={links.deployment(id)}>{environment}</Link>
              ),
            },
            {
              label: t('delivery.deployments.column.state'),
              width: '18%',
              cell: ({ state }) => <DeploymentStateBadge state={state} />,
            },
            {
              label: t('delivery.deployments.column.times'),
              cell: deployment => <Times deployment={deployment} />,
            },
            {
              label: t('delivery.deployments.column.flags'),
              cell: deployment =>
                deployment.flags.length > 0 ? (
                  <>
                    <ReviewBadge deployment={deployment} />
                    <FlagSentences
                      flags={deployment.flags}
                      onPageOf={releaseId}
                    />
                  </>
                ) : (
                  <Text color="secondary">
                    {t('delivery.deployments.noFlags')}
                  </Text>
                ),
            },
          ]}
          rows={deployments}
          keyOf={({ id }) => id}
        />
        <MoreButton list={list} label={t('delivery.deployments.more')} />
      </Flex>
    </Section>
  );
}
