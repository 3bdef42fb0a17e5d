import { Deployment } from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../shared/catalog';
import { useDeliveryTranslation } from '../shared/translation';

/** What deployments are called: by the components, versions and environment. */
export function useDeploymentWords() {
  const { t } = useDeliveryTranslation();
  const components = ({ components: all }: Pick<Deployment, 'components'>) => {
    const [first] = all;
    const component = `${entityLabel(first.entityRef)} ${first.version}`;
    return all.length > 1
      ? t('delivery.deployments.andMore', { component, count: all.length - 1 })
      : component;
  };
  return {
    components,
    name: (deployment: Pick<Deployment, 'components' | 'environment'>) =>
      t('delivery.deployments.name', {
        components: components(deployment),
        environment: deployment.environment,
      }),
  };
}
