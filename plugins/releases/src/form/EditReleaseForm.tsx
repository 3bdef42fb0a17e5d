import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  isContentOpen,
  LedgerEntry,
  Release,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { queryKeys } from '../api/queryKeys';
import { releasesApiRef } from '../api/releasesApiRef';
import { useReleaseActions } from '../api/useReleaseQueries';
import { useReleasesLinks } from '../links/ReleasesLinks';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { changeOf, inputOf } from './changeOf';
import { ConflictPanel } from '../conflict/ConflictPanel';
import { FieldValue } from '../conflict/FieldValue';
import { DraftInput, InputField } from './draftToInput';
import { FormPage } from './FormPage';
import { ReleaseFields } from './ReleaseFields';
import { useFieldName } from './useFieldName';
import { useReleaseForm } from './useReleaseForm';
import { useSaved } from './useSaved';

/** One attempt to save: what is wanted, of which release. */
interface Attempt {
  base: Release;
  wanted: DraftInput;
}

/** What somebody else saved first. */
interface Conflict {
  theirs: Release;
  changes: readonly LedgerEntry[];
}

/**
 * The form of a release as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditReleaseForm(props: { release: Release }) {
  const [base] = useState(props.release);
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const saved = useSaved();
  const fieldName = useFieldName();
  const [conflict, setConflict] = useState<Conflict>();
  const { data: actions } = useReleaseActions(base.id);
  const { form, input, release, isDirty, check, failedChecks, refuse } =
    useReleaseForm(base);

  const save = useMutation({
    mutationFn: (attempt: Attempt) =>
      api.updateRelease(
        attempt.base.id,
        changeOf(attempt.base, attempt.wanted),
        { revision: attempt.base.revision },
      ),
    onSuccess: changed => {
      queryClient.setQueryData(queryKeys.release(changed.id), changed);
      queryClient.invalidateQueries();
      saved(changed);
      navigate(links.release(changed.id));
    },
    onError: error => {
      if (!(error instanceof ReleasesApiError)) {
        return;
      }
      refuse(error.details);
      if (error.status === 409 && error.current) {
        setConflict({ theirs: error.current, changes: error.changes ?? [] });
      }
    },
  });

  const submit = () => {
    check();
    save.reset();
    if (release && input.name) {
      save.mutate({ base, wanted: input });
    } else if (!input.name) {
      refuse([
        { field: 'name', code: 'required', message: t('form.nameMissing') },
      ]);
    }
  };

  const refusal = actions?.items.find(
    ({ action, allowed }) => action === 'update' && !allowed,
  );
  if (conflict) {
    const { theirs, changes } = conflict;
    return (
      <FormPage
        title={t('conflict.title', { name: base.name })}
        isDirty={!save.isSuccess}
        onSubmit={() => undefined}
      >
        <ConflictPanel<InputField, DraftInput>
          what="release"
          before={inputOf(base)}
          mine={input}
          theirs={inputOf(theirs)}
          savedAt={theirs.updatedAt}
          changes={changes}
          fieldName={fieldName}
          valueOf={(field, value) => (
            <FieldValue
              field={field}
              value={value}
              releaseZone={theirs.window?.timeZone}
            />
          )}
          isPending={save.isPending}
          onBack={() => setConflict(undefined)}
          onSave={wanted => save.mutate({ base: theirs, wanted })}
        />
      </FormPage>
    );
  }
  return (
    <FormPage
      title={t('form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.release(base.id)}>
            {t('form.cancel')}
          </ButtonLink>
          <Button
            variant="primary"
            type="submit"
            isDisabled={refusal !== undefined || !isDirty}
            isPending={save.isPending}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      {refusal && (
        <Alert status="warning" icon title={refusal.sentence} mb="4" />
      )}
      {!refusal && !isContentOpen(base.state) && (
        <Alert status="info" icon title={t('form.locked')} mb="4" />
      )}
      <ReleaseFields form={form} error={save.error ?? undefined} />
    </FormPage>
  );
}
