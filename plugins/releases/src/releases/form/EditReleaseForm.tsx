import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  FIELDS_OPEN_AFTER_START,
  isContentOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { EditConflictPage } from '../../shared/editConflict';
import { SavePage, useNavigateAfterSave, useUpdate } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { useFieldName, useReleaseActions } from '../record';
import { changeOf, inputOf } from './changeOf';
import { DraftInput } from './draftToInput';
import { FieldValue } from './FieldValue';
import { ReleaseFields } from './ReleaseFields';
import { useReleaseForm } from './useReleaseForm';
import { useSaved } from './useSaved';

/**
 * The form of a release as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditReleaseForm(props: { release: Release }) {
  const [base] = useState(props.release);
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const navigateAfterSave = useNavigateAfterSave();
  const queryClient = useQueryClient();
  const saved = useSaved();
  const fieldName = useFieldName();
  const { data: actions } = useReleaseActions(base.id);
  const { form, input, isDirty, submit, failedChecks, refuse } =
    useReleaseForm(base);

  const { save, conflict } = useUpdate({
    update: (from: Release, wanted: DraftInput) =>
      api.updateRelease(from.id, changeOf(from, wanted), {
        revision: from.revision,
      }),
    read: async ({ current }) =>
      current ?? api.getRelease(base.id, { archived: true }),
    onSaved: changed => {
      queryClient.setQueryData(queryKeys.release(changed.id), changed);
      queryClient.invalidateQueries();
      saved(changed);
      navigateAfterSave(links.release(changed.id));
    },
    refuse,
  });

  const refusal = actions?.items.find(
    ({ action, allowed }) => action === 'update' && !allowed,
  );
  if (conflict) {
    return (
      <EditConflictPage
        title={t('conflict.title', { name: base.name })}
        what="release"
        base={base}
        mine={input}
        conflict={conflict}
        inputOf={inputOf}
        fieldName={fieldName}
        valueOf={(field, value) => (
          <FieldValue
            field={field}
            value={value}
            releaseZone={conflict.theirs.window?.timeZone}
          />
        )}
      />
    );
  }
  return (
    <SavePage
      title={t('form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(() => save.mutate({ base, wanted: input }))}
      cancelHref={links.release(base.id)}
      refusal={refusal?.sentence}
      isDisabled={!isDirty}
      isPending={save.isPending}
    >
      {!refusal && !isContentOpen(base.state) && (
        <Alert
          status="info"
          icon
          title={t('form.locked', {
            fields: FIELDS_OPEN_AFTER_START.map(fieldName).join(', '),
          })}
          mb="4"
        />
      )}
      <ReleaseFields
        form={form}
        risksHref={links.risks(base.id)}
        error={save.error ?? undefined}
      />
    </SavePage>
  );
}
