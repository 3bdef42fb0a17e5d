import { useApi } from '@backstage/frontend-plugin-api';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesApiRef } from '../../api/releasesApiRef';
import { ConflictPage } from '../../conflict/ConflictPage';
import { SavePage } from '../../form/SavePage';
import { useGoOn } from '../../form/useGoOn';
import { useUpdate } from '../../form/useUpdate';
import { Columns } from '../../layout/Columns';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageWindows } from '../useMayManageWindows';
import { windowKeys } from '../windowKeys';
import { WindowInput } from './draftToWindow';
import { PreviewPanel } from './PreviewPanel';
import { usePreviewWhileTyping } from './usePreviewWhileTyping';
import { useWindowFieldName } from './useWindowFieldName';
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
  const goOn = useGoOn();
  const queryClient = useQueryClient();
  const saved = useWindowSaved();
  const fieldName = useWindowFieldName();
  const mayManage = useMayManageWindows();
  const {
    form,
    input,
    window,
    toPreview,
    isDirty,
    check,
    failedChecks,
    refuse,
  } = useWindowForm(base);
  const answer = usePreviewWhileTyping(toPreview, refuse);

  const { save, conflict } = useUpdate({
    update: (from: Window, wanted: WindowInput) =>
      api.windows.update(from.id, windowChangeOf(from, wanted), {
        revision: from.revision,
      }),
    read: () => api.windows.get(base.id, { archived: true }),
    onSaved: changed => {
      queryClient.setQueryData(windowKeys.one(changed.id), changed);
      queryClient.invalidateQueries();
      saved(changed);
      goOn(links.window(changed.id));
    },
    refuse,
  });

  const submit = () => {
    check();
    save.reset();
    if (window) {
      save.mutate({ base, wanted: input });
    }
  };

  if (conflict) {
    return (
      <ConflictPage
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
      onSubmit={submit}
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
