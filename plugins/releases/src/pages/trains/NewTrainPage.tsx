import { useApi } from '@backstage/frontend-plugin-api';
import { NewTrain } from '@slipway/backstage-plugin-releases-common';
import {
  TrainFormFields,
  useTrainForm,
  useTrainSaved,
} from '../../schedule/trainForm';
import { useMayManageTrains } from '../../schedule/trains';
import { releasesApiRef } from '../../shared/api';
import { SavePage, useCreate } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Makes a train. */
export function NewTrainPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTrainSaved();
  const mayManage = useMayManageTrains();
  const { form, train, isDirty, check, failedChecks, refuse } =
    useTrainForm(undefined);

  const save = useCreate({
    create: (wanted: NewTrain, write) => api.createTrain(wanted, write),
    onSaved: saved,
    refuse,
  });

  const submit = () => {
    check();
    save.reset();
    if (train) {
      save.mutate(train);
    }
  };

  return (
    <SavePage
      title={t('trains.form.new')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      cancelHref={links.trains()}
      refusal={mayManage === false ? t('trains.mayNot') : undefined}
      isPending={save.isPending}
    >
      <TrainFormFields form={form} error={save.error ?? undefined} />
    </SavePage>
  );
}
