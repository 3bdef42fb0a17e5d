import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  LedgerEntry,
  ReleasesApiError,
  Window,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { releasesApiRef } from '../../api/releasesApiRef';
import { ConflictPanel } from '../../conflict/ConflictPanel';
import { FormPage } from '../../form/FormPage';
import { Columns } from '../../layout/Columns';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageWindows } from '../useMayManageWindows';
import { windowKeys } from '../windowKeys';
import { WindowInput, WindowInputField } from './draftToWindow';
import { PreviewPanel } from './PreviewPanel';
import { usePreviewWhileTyping } from './usePreviewWhileTyping';
import { useWindowFieldName } from './useWindowFieldName';
import { useWindowForm } from './useWindowForm';
import { useWindowSaved } from './useWindowSaved';
import { inputOfWindow, windowChangeOf } from './windowChange';
import { WindowFormFields } from './WindowFormFields';
import { WindowValue } from './WindowValue';

/** One attempt to save: what is wanted, of which window. */
interface Attempt {
  base: Window;
  wanted: WindowInput;
}

/** What somebody else saved first. */
interface Conflict {
  theirs: Window;
  changes: readonly LedgerEntry[];
}

/**
 * The form of a window as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditWindowForm(props: { window: Window }) {
  const [base] = useState(props.window);
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const saved = useWindowSaved();
  const fieldName = useWindowFieldName();
  const mayManage = useMayManageWindows();
  const [conflict, setConflict] = useState<Conflict>();
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

  const save = useMutation({
    mutationFn: (attempt: Attempt) =>
      api.windows.update(
        attempt.base.id,
        windowChangeOf(attempt.base, attempt.wanted),
        { revision: attempt.base.revision },
      ),
    onSuccess: changed => {
      queryClient.setQueryData(windowKeys.one(changed.id), changed);
      queryClient.invalidateQueries();
      saved(changed);
      navigate(links.window(changed.id));
    },
    onError: async error => {
      if (!(error instanceof ReleasesApiError)) {
        return;
      }
      refuse(error.details);
      if (error.status === 409 && error.changes) {
        const theirs = await api.windows.get(base.id, { archived: true });
        setConflict({ theirs, changes: error.changes });
      }
    },
  });

  const submit = () => {
    check();
    save.reset();
    if (window) {
      save.mutate({ base, wanted: input });
    }
  };

  if (conflict) {
    const { theirs, changes } = conflict;
    return (
      <FormPage
        title={t('windows.form.conflict', { name: base.name })}
        isDirty={!save.isSuccess}
        onSubmit={() => undefined}
      >
        <ConflictPanel<WindowInputField, WindowInput>
          what="window"
          before={inputOfWindow(base)}
          mine={input}
          theirs={inputOfWindow(theirs)}
          savedAt={theirs.updatedAt}
          changes={changes}
          fieldName={fieldName}
          valueOf={(field, value) => (
            <WindowValue field={field} value={value} zone={theirs.timeZone} />
          )}
          isPending={save.isPending}
          onBack={() => setConflict(undefined)}
          onSave={wanted => save.mutate({ base: theirs, wanted })}
        />
      </FormPage>
    );
  }
  const isConfigured = base.source === 'config';
  return (
    <FormPage
      title={t('windows.form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.window(base.id)}>
            {t('form.cancel')}
          </ButtonLink>
          <Button
            variant="primary"
            type="submit"
            isDisabled={mayManage === false || isConfigured || !isDirty}
            isPending={save.isPending}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      {(isConfigured || mayManage === false) && (
        <Alert
          status="warning"
          icon
          title={t(isConfigured ? 'windows.configured' : 'windows.mayNot')}
          mb="4"
        />
      )}
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
    </FormPage>
  );
}
