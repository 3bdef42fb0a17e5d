import { Container, Flex } from '@backstage/ui';
import {
  DeploymentFilterBar,
  DeploymentTable,
  environmentNames,
  useDeploymentFilters,
  useDeploymentList,
  useEnvironments,
} from '../../delivery';
import { PageHead, Section } from '../../shared/layout';
import { usePages } from '../../shared/table';
import { ZoneSelect } from '../../shared/time';
import { useDeliveryTranslation } from '../../shared/translation';

/** All deployments, the latest first. */
export function DeploymentsPage() {
  const { t } = useDeliveryTranslation();
  const state = useDeploymentFilters();
  const pages = usePages(state.query);
  const list = useDeploymentList({ ...state.query, ...pages.query });
  // Without them the list still says which environment is meant.
  const { data: { items: environments } = { items: [] } } = useEnvironments();
  return (
    <Container py="4">
      <PageHead name={t('delivery.deployments.title')} isTab />
      <Flex direction="column" gap="4">
        <DeploymentFilterBar state={state} environments={environments} />
        <Section
          title={t('delivery.deployments.title')}
          actions={
            <div>
              <ZoneSelect />
            </div>
          }
        >
          <DeploymentTable
            list={list}
            pages={pages}
            isNarrowed={state.isNarrowed}
            names={environmentNames(environments)}
          />
        </Section>
      </Flex>
    </Container>
  );
}
