import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  MilestoneTemplate,
  templateMilestoneSchema,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { EditConflictPage } from '../../shared/editConflict';
import { SavePage, useUpdate } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { useMayManageTrains } from '../trains';
import { inputOfTemplate, templateChangeOf } from './templateChange';
import { TemplateInput } from './TemplateDraft';
import { TemplateFormFields } from './TemplateFormFields';
import { TemplateMilestones } from './TemplateMilestones';
import { useTemplateForm } from './useTemplateForm';
import { useTemplateSaved } from './useTemplateSaved';

/** The value of a field of a template, to be compared with another one. */
function TemplateValue({ value }: { value: unknown }) {
  const { t } = useReleasesTranslation();
  const { data: milestones } = templateMilestoneSchema.array().safeParse(value);
  if (milestones) {
    return <TemplateMilestones milestones={milestones} />;
  }
  return value === undefined ? (
    <Text color="secondary">{t('conflict.empty')}</Text>
  ) : (
    <Text>{String(value)}</Text>
  );
}

/**
 * The form of a template as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditTemplateForm(props: { template: MilestoneTemplate }) {
  const [base] = useState(props.template);
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTemplateSaved();
  const mayManage = useMayManageTrains();
  const { form, input, isDirty, submit, failedChecks, refuse } =
    useTemplateForm(base);

  const { save, conflict } = useUpdate({
    update: (from: MilestoneTemplate, wanted: TemplateInput) =>
      api.updateMilestoneTemplate(from.id, templateChangeOf(from, wanted), {
        revision: from.revision,
      }),
    read: () => api.getMilestoneTemplate(base.id, { archived: true }),
    onSaved: saved,
    refuse,
  });

  if (conflict) {
    return (
      <EditConflictPage
        title={t('templates.form.conflict', { name: base.name })}
        what="template"
        base={base}
        mine={input}
        conflict={conflict}
        inputOf={inputOfTemplate}
        fieldName={field => t(`templates.form.field.${field}`)}
        valueOf={(_, value) => <TemplateValue value={value} />}
      />
    );
  }
  return (
    <SavePage
      title={t('templates.form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(() => save.mutate({ base, wanted: input }))}
      cancelHref={links.milestoneTemplates()}
      refusal={mayManage === false ? t('templates.mayNot') : undefined}
      isDisabled={!isDirty}
      isPending={save.isPending}
    >
      <TemplateFormFields form={form} error={save.error ?? undefined} />
    </SavePage>
  );
}
