import { Text } from '@backstage/ui';
import {
  deploymentRuleSchema,
  emergencySchema,
  policyGateSchema,
  policySelectorSchema,
} from '@slipway/backstage-plugin-releases-common';
import {
  useGatesTranslation,
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import {
  DeploymentWords,
  ParamWords,
  SelectorWords,
  useDueWords,
  usePolicyWords,
} from '../policies';
import styles from './policyForm.module.css';
import { PolicyInputField } from './PolicyDraft';

/** The value of a field of a policy, to be compared with another one. */
export function PolicyValue(props: {
  field: PolicyInputField;
  value: unknown;
}) {
  const { field, value } = props;
  const { t } = useReleasesTranslation();
  const { t: tg } = useGatesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const dueWords = useDueWords();
  const words = usePolicyWords();
  if (value === undefined) {
    return <Text color="secondary">{t('conflict.empty')}</Text>;
  }
  const selector = policySelectorSchema.safeParse(value);
  if ((field === 'selector' || field === 'standardChanges') && selector.data) {
    return <SelectorWords selector={selector.data} />;
  }
  const gates = policyGateSchema.array().safeParse(value);
  if (field === 'gates' && gates.data) {
    return (
      <ul className={styles.gates}>
        {gates.data.map(({ id, name, type, stage, due, severity, params }) => (
          <li key={id}>
            <Text as="div" weight="bold">
              {name}
            </Text>
            <Text as="div" color="secondary">
              {[
                words.type(type),
                tg(`gates.stage.${stage}`),
                tp(`policies.severity.${severity}`),
                ...(due ? [dueWords(due)] : []),
              ].join(', ')}
            </Text>
            {Object.keys(params).length > 0 && (
              <ParamWords type={type} params={params} />
            )}
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'boolean') {
    return <Text>{tp(value ? 'policies.yes' : 'policies.no')}</Text>;
  }
  const rule = deploymentRuleSchema.safeParse(value);
  if (rule.data) {
    return <DeploymentWords rule={rule.data} />;
  }
  const emergency = emergencySchema.safeParse(value);
  if (field === 'emergency' && emergency.data) {
    const { skip, reviewWithin } = emergency.data;
    return (
      <Text>
        {[...skip, ...(reviewWithin ? [reviewWithin] : [])].join(', ')}
      </Text>
    );
  }
  return <Text>{String(value)}</Text>;
}
