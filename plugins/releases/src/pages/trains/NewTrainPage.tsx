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
import { PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';

/** Makes a train. */
export function NewTrainPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTrainSaved();
  const mayManage = useMayManageTrains();
  const { form, isDirty, submit, failedChecks, refuse } =
    useTrainForm(undefined);

  const save = useCreate({
    create: (wanted: NewTrain, write) => api.createTrain(wanted, write),
    onSaved: saved,
    refuse,
  });

  return (
    <>
      <PageHead name={t('trains.form.new')} />
      <SavePage
        title={t('trains.form.new')}
        isDirty={isDirty && !save.isSuccess}
        problem={save.error ?? failedChecks}
        onSubmit={() => submit(wanted => save.mutate(wanted))}
        cancelHref={links.trains()}
        refusal={mayManage === false ? t('trains.mayNot') : undefined}
        isPending={save.isPending}
      >
        <TrainFormFields form={form} error={save.error ?? undefined} />
      </SavePage>
    </>
  );
}
