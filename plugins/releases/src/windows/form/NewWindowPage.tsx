import { useApi } from '@backstage/frontend-plugin-api';
import { NewWindow } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../api/releasesApiRef';
import { SavePage } from '../../form/SavePage';
import { useCreate } from '../../form/useCreate';
import { useGoOn } from '../../form/useGoOn';
import { Columns } from '../../layout/Columns';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageWindows } from '../useMayManageWindows';
import { PreviewPanel } from './PreviewPanel';
import { usePreviewWhileTyping } from './usePreviewWhileTyping';
import { useWindowForm } from './useWindowForm';
import { useWindowSaved } from './useWindowSaved';
import { WindowFormFields } from './WindowFormFields';

/** Makes a freeze or an allow window. */
export function NewWindowPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const goOn = useGoOn();
  const queryClient = useQueryClient();
  const saved = useWindowSaved();
  const mayManage = useMayManageWindows();
  const { form, window, toPreview, isDirty, check, failedChecks, refuse } =
    useWindowForm(undefined);
  const answer = usePreviewWhileTyping(toPreview, refuse);

  const save = useCreate({
    create: (wanted: NewWindow, write) => api.windows.create(wanted, write),
    onSaved: made => {
      queryClient.invalidateQueries();
      saved(made);
      goOn(links.window(made.id));
    },
    refuse,
  });

  const submit = () => {
    check();
    save.reset();
    if (window) {
      save.mutate(window);
    }
  };

  return (
    <SavePage
      title={t('windows.form.new')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      cancelHref={links.windows()}
      refusal={mayManage === false ? t('windows.mayNot') : undefined}
      isPending={save.isPending}
    >
      <Columns
        lead={null}
        main={<WindowFormFields form={form} error={save.error ?? undefined} />}
        side={
          <PreviewPanel
            window={toPreview}
            zone={form.draft.timeZone}
            answer={answer}
          />
        }
      />
    </SavePage>
  );
}
