import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  LedgerEntry,
  ReleasesApiError,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesApiRef } from '../../api/releasesApiRef';
import { ConflictPanel } from '../../conflict/ConflictPanel';
import { FormPage } from '../../form/FormPage';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageTrains } from '../useTrainQueries';
import { TrainInput, TrainInputField } from './TrainDraft';
import { inputOfTrain, trainChangeOf } from './trainChange';
import { TrainFormFields } from './TrainFormFields';
import { TrainValue } from './TrainValue';
import { useTrainFieldName } from './useTrainFieldName';
import { useTrainForm } from './useTrainForm';
import { useTrainSaved } from './useTrainSaved';

/** One attempt to save: what is wanted, of which train. */
interface Attempt {
  base: Train;
  wanted: TrainInput;
}

/** What somebody else saved first. */
interface Conflict {
  theirs: Train;
  changes: readonly LedgerEntry[];
}

/**
 * The form of a train as it was when the page was opened: what others save
 * meanwhile shows when this is saved.
 */
export function EditTrainForm(props: { train: Train }) {
  const [base] = useState(props.train);
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTrainSaved();
  const fieldName = useTrainFieldName();
  const mayManage = useMayManageTrains();
  const [conflict, setConflict] = useState<Conflict>();
  const { form, input, train, isDirty, check, failedChecks, refuse } =
    useTrainForm(base);

  const save = useMutation({
    mutationFn: (attempt: Attempt) =>
      api.trains.update(
        attempt.base.id,
        trainChangeOf(attempt.base, attempt.wanted),
        { revision: attempt.base.revision },
      ),
    onSuccess: saved,
    onError: async error => {
      if (!(error instanceof ReleasesApiError)) {
        return;
      }
      refuse(error.details);
      if (error.status === 409 && error.changes) {
        const theirs = await api.trains.get(base.id, { archived: true });
        setConflict({ theirs, changes: error.changes });
      }
    },
  });

  const submit = () => {
    check();
    save.reset();
    if (train) {
      save.mutate({ base, wanted: input });
    }
  };

  if (conflict) {
    const { theirs, changes } = conflict;
    return (
      <FormPage
        title={t('trains.form.conflict', { name: base.name })}
        isDirty={!save.isSuccess}
        onSubmit={() => undefined}
      >
        <ConflictPanel<TrainInputField, TrainInput>
          what="train"
          before={inputOfTrain(base)}
          mine={input}
          theirs={inputOfTrain(theirs)}
          savedAt={theirs.updatedAt}
          changes={changes}
          fieldName={fieldName}
          valueOf={(_, value) => (
            <TrainValue value={value} zone={theirs.timeZone} />
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
      title={t('trains.form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.train(base.id)}>
            {t('form.cancel')}
          </ButtonLink>
          <Button
            variant="primary"
            type="submit"
            isDisabled={mayManage === false || !isDirty}
            isPending={save.isPending}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      {mayManage === false && (
        <Alert status="warning" icon title={t('trains.mayNot')} mb="4" />
      )}
      <TrainFormFields form={form} error={save.error ?? undefined} />
    </FormPage>
  );
}
