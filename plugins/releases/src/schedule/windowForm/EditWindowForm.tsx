import { useApi } from '@backstage/frontend-plugin-api';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { EditConflictPage } from '../../shared/editConflict';
import {
  SavePage,
  useNavigateAfterSave,
  usePreviewWhileTyping,
  useUpdate,
} from '../../shared/form';
import { Columns } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import {
  useMayManageWindows,
  useWindowFieldName,
  useWindowPreview,
} from '../windows';
import { WindowInput } from './draftToWindow';
import { PreviewPanel } from './PreviewPanel';
import { useWindowForm } from './useWindowForm';
import { useWindowSaved } from './useWindowSaved';
import { inputOfWindow, windowChangeOf } from './windowChange';
import { WindowFormFields } from './WindowFormFields';
import { WindowValue } from './WindowValue';

/**
 * The form of a window as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditWindowForm(props: { window: Window }) {
  const [base] = useState(props.window);
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigateAfterSave = useNavigateAfterSave();
  const queryClient = useQueryClient();
  const saved = useWindowSaved();
  const fieldName = useWindowFieldName();
  const mayManage = useMayManageWindows();
  const { form, input, toPreview, isDirty, submit, failedChecks, refuse } =
    useWindowForm(base);
  const answer = usePreviewWhileTyping(toPreview, useWindowPreview, refuse);

  const { save, conflict } = useUpdate({
    update: (from: Window, wanted: WindowInput) =>
      api.updateWindow(from.id, windowChangeOf(from, wanted), {
        revision: from.revision,
      }),
    read: () => api.getWindow(base.id, { archived: true }),
    onSaved: changed => {
      queryClient.setQueryData(queryKeys.window(changed.id), changed);
      queryClient.invalidateQueries();
      saved(changed);
      navigateAfterSave(links.window(changed.id));
    },
    refuse,
  });

  if (conflict) {
    return (
      <EditConflictPage
        title={t('windows.form.conflict', { name: base.name })}
        what="window"
        base={base}
        mine={input}
        conflict={conflict}
        inputOf={inputOfWindow}
        fieldName={fieldName}
        valueOf={(field, value) => (
          <WindowValue
            field={field}
            value={value}
            zone={conflict.theirs.timeZone}
          />
        )}
      />
    );
  }
  const mayNot = mayManage === false ? t('windows.mayNot') : undefined;
  const refusal = base.source === 'config' ? t('windows.configured') : mayNot;
  return (
    <SavePage
      title={t('windows.form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(() => save.mutate({ base, wanted: input }))}
      cancelHref={links.window(base.id)}
      refusal={refusal}
      isDisabled={!isDirty}
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
