import { useApi } from '@backstage/frontend-plugin-api';
import { NewPolicy } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { SavePage, useCreate, usePreviewWhileTyping } from '../../shared/form';
import { Columns } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';
import { useMayManagePolicies, usePolicyPreview } from '../policies';
import { GateFields } from './PolicyDraft';
import { PolicyFormFields } from './PolicyFormFields';
import { PolicyPreviewPanel } from './PolicyPreviewPanel';
import { usePolicyForm } from './usePolicyForm';
import { usePolicySaved } from './usePolicySaved';

/** The form of a new policy. */
export function NewPolicyForm(props: { fields: GateFields }) {
  const [fields] = useState(props.fields);
  const { t } = usePoliciesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = usePolicySaved();
  const mayManage = useMayManagePolicies();
  const { form, toPreview, isDirty, submit, failedChecks, refuse } =
    usePolicyForm(undefined, fields);
  const asked = mayManage ? toPreview : undefined;
  const answer = usePreviewWhileTyping(asked, usePolicyPreview, refuse);

  const save = useCreate({
    create: (wanted: NewPolicy, write) => api.createPolicy(wanted, write),
    onSaved: saved,
    refuse,
  });

  return (
    <SavePage
      title={t('policies.form.new')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(wanted => save.mutate(wanted))}
      cancelHref={links.policies()}
      refusal={mayManage === false ? t('policies.mayNot') : undefined}
      isPending={save.isPending}
    >
      <Columns
        lead={null}
        main={
          <PolicyFormFields
            form={form}
            fields={fields}
            isNew
            error={save.error ?? undefined}
          />
        }
        side={<PolicyPreviewPanel policy={asked} answer={answer} />}
      />
    </SavePage>
  );
}
