import { useApi } from '@backstage/frontend-plugin-api';
import { NewWindow } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import {
  PreviewPanel,
  useWindowForm,
  useWindowSaved,
  WindowFormFields,
} from '../../schedule/windowForm';
import { useMayManageWindows, useWindowPreview } from '../../schedule/windows';
import { releasesApiRef } from '../../shared/api';
import {
  SavePage,
  useCreate,
  useNavigateAfterSave,
  usePreviewWhileTyping,
} from '../../shared/form';
import { Columns, PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Makes a freeze or an allow window. */
export function NewWindowPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigateAfterSave = useNavigateAfterSave();
  const queryClient = useQueryClient();
  const saved = useWindowSaved();
  const mayManage = useMayManageWindows();
  const { form, toPreview, isDirty, submit, failedChecks, refuse } =
    useWindowForm(undefined);
  const answer = usePreviewWhileTyping(toPreview, useWindowPreview, refuse);

  const save = useCreate({
    create: (wanted: NewWindow, write) => api.createWindow(wanted, write),
    onSaved: made => {
      queryClient.invalidateQueries();
      saved(made);
      navigateAfterSave(links.window(made.id));
    },
    refuse,
  });

  return (
    <>
      <PageHead name={t('windows.form.new')} />
      <SavePage
        title={t('windows.form.new')}
        isDirty={isDirty && !save.isSuccess}
        problem={save.error ?? failedChecks}
        onSubmit={() => submit(wanted => save.mutate(wanted))}
        cancelHref={links.windows()}
        refusal={mayManage === false ? t('windows.mayNot') : undefined}
        isPending={save.isPending}
      >
        <Columns
          lead={null}
          main={
            <WindowFormFields form={form} error={save.error ?? undefined} />
          }
          side={
            <PreviewPanel
              window={toPreview}
              zone={form.draft.timeZone}
              answer={answer}
            />
          }
        />
      </SavePage>
    </>
  );
}
