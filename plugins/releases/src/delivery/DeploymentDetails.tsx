import { Link } from '@backstage/ui';
import { Deployment } from '@slipway/backstage-plugin-releases-common';
import { ActorName, EntityLink } from '../shared/catalog';
import { Fact, Facts, Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { ResourceTable } from '../shared/table';
import { useDeliveryTranslation } from '../shared/translation';
import styles from './delivery.module.css';
import { Instant } from './Since';

/** What was deployed: components with their versions and digests. */
export function DeployedComponents({
  components,
}: Pick<Deployment, 'components'>) {
  const { t } = useDeliveryTranslation();
  return (
    <Section title={t('delivery.deployment.components')}>
      <ResourceTable
        label={t('delivery.deployment.components')}
        columns={[
          {
            label: t('delivery.environments.component'),
            cell: ({ entityRef }) => <EntityLink entityRef={entityRef} />,
          },
          {
            label: t('delivery.deployment.version'),
            cell: ({ version }) => version,
          },
          {
            label: t('delivery.deployment.digest'),
            cell: ({ digest }) =>
              digest ? <span className={styles.code}>{digest}</span> : '–',
          },
        ]}
        rows={components}
        keyOf={({ entityRef }) => entityRef}
      />
    </Section>
  );
}

function Source({ deployment }: { deployment: Deployment }) {
  const { source, url } = deployment;
  const { t } = useDeliveryTranslation();
  return (
    <>
      <div className={styles.words}>
        {source.provider} {source.externalId}
      </div>
      {url && (
        <Link href={url} target="_blank" rel="noopener">
          {t('delivery.deployment.open', { provider: source.provider })}
        </Link>
      )}
    </>
  );
}

/** The facts about a deployment that fit in a line each. */
export function DeploymentFacts({ deployment }: { deployment: Deployment }) {
  const { releaseId, releaseName, startedAt, finishedAt } = deployment;
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  return (
    <Section title={t('delivery.deployment.facts')}>
      <Facts>
        <Fact name={t('delivery.deployment.release')}>
          {releaseId ? (
            <Link href={links.release(releaseId)}>
              {releaseName ?? releaseId}
            </Link>
          ) : (
            t('delivery.deployments.noRelease')
          )}
        </Fact>
        {startedAt && (
          <Fact name={t('delivery.deployment.started')}>
            <Instant at={startedAt} />
          </Fact>
        )}
        {finishedAt && (
          <Fact name={t('delivery.deployment.finished')}>
            <Instant at={finishedAt} />
          </Fact>
        )}
        {deployment.attempt > 1 && (
          <Fact name={t('delivery.deployment.attempt')}>
            {deployment.attempt}
          </Fact>
        )}
        {deployment.triggeredBy && (
          <Fact name={t('delivery.deployment.triggeredBy')}>
            <ActorName actor={deployment.triggeredBy} />
          </Fact>
        )}
        <Fact name={t('delivery.deployment.source')}>
          <Source deployment={deployment} />
        </Fact>
        <Fact name={t('delivery.deployment.recorded')}>
          <ActorName actor={deployment.createdBy} />,{' '}
          <Instant at={deployment.createdAt} />
        </Fact>
      </Facts>
    </Section>
  );
}
