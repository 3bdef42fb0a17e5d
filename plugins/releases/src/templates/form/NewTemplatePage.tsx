import { useApi } from '@backstage/frontend-plugin-api';
import { NewMilestoneTemplate } from '@slipway/backstage-plugin-releases-common';
import { releasesApiRef } from '../../api/releasesApiRef';
import { SavePage } from '../../form/SavePage';
import { useCreate } from '../../form/useCreate';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageTrains } from '../../trains/useTrainQueries';
import { TemplateFormFields } from './TemplateFormFields';
import { useTemplateForm } from './useTemplateForm';
import { useTemplateSaved } from './useTemplateSaved';

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
      api.milestoneTemplates.create(wanted, write),
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
