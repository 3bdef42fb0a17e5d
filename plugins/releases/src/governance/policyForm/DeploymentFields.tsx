import { Flex, Switch, Text } from '@backstage/ui';
import { UNPLANNED_DEPLOYMENTS } from '@slipway/backstage-plugin-releases-common';
import { ChoiceField } from '../../shared/form';
import { Section } from '../../shared/layout';
import { usePoliciesTranslation } from '../../shared/translation';
import styles from './policyForm.module.css';
import { PolicyForm } from './usePolicyForm';

/** What deployments may do to the releases that a policy selects. */
export function DeploymentFields({ form }: { form: PolicyForm }) {
  const { draft, change, errorAt } = form;
  const { deployments } = draft;
  const { t } = usePoliciesTranslation();
  return (
    <Section title={t('policies.form.part.deployments')}>
      <Flex direction="column" gap="3">
        <Text as="p" color="secondary" className={styles.line}>
          {t('policies.deployments.later')}
        </Text>
        <Switch
          label={t('policies.form.requireRelease')}
          isSelected={draft.requireRelease}
          onChange={requireRelease => change({ requireRelease }, [])}
        />
        <Switch
          label={t('policies.form.rulesDeployments')}
          isSelected={draft.rulesDeployments}
          onChange={rulesDeployments => change({ rulesDeployments }, [])}
        />
        {draft.rulesDeployments && (
          <div className={styles.nested}>
            <Switch
              label={t('policies.form.moves')}
              isSelected={deployments.moves}
              onChange={moves =>
                change({ deployments: { ...deployments, moves } }, [])
              }
            />
            <ChoiceField
              label={t('policies.form.unplanned')}
              options={UNPLANNED_DEPLOYMENTS.map(id => ({
                id,
                label: t(`policies.form.unplannedBy.${id}`),
              }))}
              value={deployments.unplanned}
              onChange={unplanned =>
                change({ deployments: { ...deployments, unplanned } }, [])
              }
              error={errorAt('deployments.unplanned')}
            />
          </div>
        )}
      </Flex>
    </Section>
  );
}
