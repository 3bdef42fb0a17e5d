import { Text } from '@backstage/ui';
import { DeploymentRule } from '@slipway/backstage-plugin-releases-common';
import { usePoliciesTranslation } from '../../shared/translation';
import styles from './policies.module.css';

/** What deployments may do to the releases that a policy selects. */
export function DeploymentWords({ rule }: { rule: DeploymentRule }) {
  const { t } = usePoliciesTranslation();
  return (
    <Text as="p" className={styles.line}>
      {t(`policies.deployments.${rule.moves ? 'move' : 'stay'}`)}{' '}
      {t(`policies.deployments.unplanned.${rule.unplanned}`)}
    </Text>
  );
}
