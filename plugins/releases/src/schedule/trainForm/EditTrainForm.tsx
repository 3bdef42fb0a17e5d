import { useApi } from '@backstage/frontend-plugin-api';
import { Train } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { releasesApiRef } from '../../shared/api';
import { EditConflictPage } from '../../shared/editConflict';
import { SavePage, useUpdate } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import {
  trainMessages,
  useReleasesTranslation,
} from '../../shared/translation';
import { useMayManageTrains } from '../trains';
import { inputOfTrain, trainChangeOf } from './trainChange';
import { TrainInput } from './TrainDraft';
import { TrainFormFields } from './TrainFormFields';
import { TrainValue } from './TrainValue';
import { useTrainForm } from './useTrainForm';
import { useTrainSaved } from './useTrainSaved';

type KnownField = keyof typeof trainMessages.form.field;

function isKnown(field: string): field is KnownField {
  return Object.hasOwn(trainMessages.form.field, field);
}

/** What people call a field of a train. */
function useTrainFieldName(): (field: string) => string {
  const { t } = useReleasesTranslation();
  return field => (isKnown(field) ? t(`trains.form.field.${field}`) : field);
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
  const { form, input, isDirty, submit, failedChecks, refuse } =
    useTrainForm(base);

  const { save, conflict } = useUpdate({
    update: (from: Train, wanted: TrainInput) =>
      api.updateTrain(from.id, trainChangeOf(from, wanted), {
        revision: from.revision,
      }),
    read: () => api.getTrain(base.id, { archived: true }),
    onSaved: saved,
    refuse,
  });

  if (conflict) {
    return (
      <EditConflictPage
        title={t('trains.form.conflict', { name: base.name })}
        what="train"
        base={base}
        mine={input}
        conflict={conflict}
        inputOf={inputOfTrain}
        fieldName={fieldName}
        valueOf={(_, value) => (
          <TrainValue value={value} zone={conflict.theirs.timeZone} />
        )}
      />
    );
  }
  return (
    <SavePage
      title={t('trains.form.edit', { name: base.name })}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={() => submit(() => save.mutate({ base, wanted: input }))}
      cancelHref={links.train(base.id)}
      refusal={mayManage === false ? t('trains.mayNot') : undefined}
      isDisabled={!isDirty}
      isPending={save.isPending}
    >
      <TrainFormFields form={form} error={save.error ?? undefined} />
    </SavePage>
  );
}
