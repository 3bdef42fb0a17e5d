import { useParams } from 'react-router-dom';
import { PolicyLoad, usePolicy } from '../../governance/policies';
import { EditPolicyForm, WithGateFields } from '../../governance/policyForm';
import { PageHead } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

/** Changes a policy. */
export function EditPolicyPage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const { data: policy, error, refetch } = usePolicy(id);
  if (!policy) {
    return <PolicyLoad error={error} onRetry={() => refetch()} />;
  }
  return (
    <>
      <PageHead name={policy.name} part={t('entity.edit')} />
      <WithGateFields>
        {fields => (
          <EditPolicyForm key={policy.id} policy={policy} fields={fields} />
        )}
      </WithGateFields>
    </>
  );
}
