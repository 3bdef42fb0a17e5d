import { NewPolicyForm, WithGateFields } from '../../governance/policyForm';
import { PageHead } from '../../shared/layout';
import { usePoliciesTranslation } from '../../shared/translation';

/** Makes a policy. */
export function NewPolicyPage() {
  const { t } = usePoliciesTranslation();
  return (
    <>
      <PageHead name={t('policies.form.new')} />
      <WithGateFields>
        {fields => <NewPolicyForm fields={fields} />}
      </WithGateFields>
    </>
  );
}
