import { useApi } from '@backstage/frontend-plugin-api';
import { Policy } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { EditConflictPage } from '../../shared/editConflict';
import { SavePage, usePreviewWhileTyping, useUpdate } from '../../shared/form';
import { Columns } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';
import {
  useMayManagePolicies,
  usePolicyPreview,
  usePolicyWords,
} from '../policies';
import { inputOfPolicy, policyChangeOf } from './policyChange';
import { GateFields, PolicyInput } from './PolicyDraft';
import { PolicyFormFields } from './PolicyFormFields';
import { PolicyPreviewPanel } from './PolicyPreviewPanel';
import { PolicyValue } from './PolicyValue';
import { usePolicyForm } from './usePolicyForm';
import { usePolicySaved } from './usePolicySaved';

/**
 * The form of a policy as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditPolicyForm(props: { policy: Policy; fields: GateFields }) {
  const [base] = useState(props.policy);
  const [fields] = useState(props.fields);
  const { t } = usePoliciesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const words = usePolicyWords();
  const saved = usePolicySaved();
  const mayManage = useMayManagePolicies();
  const { form, input, toPreview, isDirty, submit, failedChecks, refuse } =
    usePolicyForm(base, fields);
  const mayNot = mayManage === false ? t('policies.mayNot') : undefined;
  const refusal = base.source === 'config' ? t('policies.configured') : mayNot;
  const asked = refusal === undefined ? toPreview : undefined;
  const answer = usePreviewWhileTyping(asked, usePolicyPreview, refuse);

  const { save, conflict } = useUpdate({
    update: (from: Policy, wanted: PolicyInput) =>
      api.updatePolicy(from.id, policyChangeOf(from, wanted, fields), {
        revision: from.revision,
      }),
    read: () => api.getPolicy(base.id, { archived: true }),
    onSaved: saved,
    refuse,
  });

  if (conflict) {
    return (
      <EditConflictPage
        title={t('policies.form.conflict', { name: base.name })}
        what="policy"
        base={base}
        mine={input}
        conflict={conflict}
        inputOf={policy => inputOfPolicy(policy, fields)}
        fieldName={words.field}
        valueOf={(field, value) => <PolicyValue field={field} value={value} />}
      />
    );
  }
  return (
    <SavePage
      title={t('policies.form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(() => save.mutate({ base, wanted: input }))}
      cancelHref={links.policy(base.id)}
      refusal={refusal}
      isDisabled={!isDirty}
      isPending={save.isPending}
    >
      <Columns
        lead={null}
        main={
          <PolicyFormFields
            form={form}
            fields={fields}
            isNew={false}
            error={save.error ?? undefined}
          />
        }
        side={<PolicyPreviewPanel policy={asked} answer={answer} />}
      />
    </SavePage>
  );
}
