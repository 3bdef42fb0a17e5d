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
import { PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Makes a milestone template. */
export function NewTemplatePage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTemplateSaved();
  const mayManage = useMayManageTrains();
  const { form, isDirty, submit, failedChecks, refuse } =
    useTemplateForm(undefined);

  const save = useCreate({
    create: (wanted: NewMilestoneTemplate, write) =>
      api.createMilestoneTemplate(wanted, write),
    onSaved: saved,
    refuse,
  });

  return (
    <>
      <PageHead name={t('templates.form.new')} />
      <SavePage
        title={t('templates.form.new')}
        isDirty={isDirty && !save.isSuccess}
        problem={save.error ?? failedChecks}
        onSubmit={() => submit(wanted => save.mutate(wanted))}
        cancelHref={links.milestoneTemplates()}
        refusal={mayManage === false ? t('templates.mayNot') : undefined}
        isPending={save.isPending}
      >
        <TemplateFormFields form={form} error={save.error ?? undefined} />
      </SavePage>
    </>
  );
}
