import { Container, Flex, Header, useBreakpoint } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import {
  DeployedComponents,
  DeploymentFacts,
  DeploymentReviews,
  DeploymentStateBadge,
  Instant,
  useDeployment,
  useDeploymentWords,
} from '../../delivery';
import { RecordLoad } from '../../shared/feedback';
import { Columns, PageHead } from '../../shared/layout';
import { ZoneSelect } from '../../shared/time';
import { useDeliveryTranslation } from '../../shared/translation';

/** The page of one deployment: what went where, what is wrong, who looked. */
export function DeploymentPage() {
  const { id = '' } = useParams();
  const { t } = useDeliveryTranslation();
  const words = useDeploymentWords();
  const isNarrow = useBreakpoint().down('md');
  const { data: deployment, error, refetch } = useDeployment(id);
  if (!deployment) {
    return (
      <RecordLoad
        what={t('delivery.deployment.what')}
        notFound={{
          title: t('delivery.deployment.notFound'),
          description: t('delivery.deployment.notFoundHint'),
        }}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  const name = words.name(deployment);
  return (
    <>
      <PageHead name={name} />
      <Header
        title={name}
        metadata={[
          {
            label: t('delivery.deployment.environment'),
            value: deployment.environment,
          },
          {
            label: t('delivery.deployment.state'),
            value: <DeploymentStateBadge state={deployment.state} />,
          },
          {
            label: t('delivery.deployment.changed'),
            value: <Instant at={deployment.stateAt} />,
          },
        ]}
        customActions={!isNarrow && <ZoneSelect />}
      />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {isNarrow && (
            <div>
              <ZoneSelect />
            </div>
          )}
          <Columns
            lead={null}
            main={
              <>
                <DeploymentReviews deployment={deployment} />
                <DeployedComponents components={deployment.components} />
              </>
            }
            side={<DeploymentFacts deployment={deployment} />}
          />
        </Flex>
      </Container>
    </>
  );
}
