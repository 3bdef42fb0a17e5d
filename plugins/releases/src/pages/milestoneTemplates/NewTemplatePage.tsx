import { useApi } from '@backstage/frontend-plugin-api';
import { NewMilestoneTemplate } from '@slipway/backstage-plugin-releases-common';
import {
  TemplateFormFields,
  useTemplateForm,
  useTemplateSaved,
} from '../../schedule/milestoneTemplates';
import { useMayManageTrains } from '../../schedule/trains';
import { releasesApiRef } from '../../shared/api';
import { SavePage, useCreate } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Makes a milestone template. */
export function NewTemplatePage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTemplateSaved();
  const mayManage = useMayManageTrains();
  const { form, template, isDirty, check, failedChecks, refuse } =
    useTemplateForm(undefined);

  const save = useCreate({
    create: (wanted: NewMilestoneTemplate, write) =>
      api.createMilestoneTemplate(wanted, write),
    onSaved: saved,
    refuse,
  });

  const submit = () => {
    check();
    save.reset();
    if (template) {
      save.mutate(template);
    }
  };

  return (
    <SavePage
      title={t('templates.form.new')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      cancelHref={links.milestoneTemplates()}
      refusal={mayManage === false ? t('templates.mayNot') : undefined}
      isPending={save.isPending}
    >
      <TemplateFormFields form={form} error={save.error ?? undefined} />
    </SavePage>
  );
}
