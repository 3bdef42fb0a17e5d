import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  NewTrain,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { releasesApiRef } from '../../api/releasesApiRef';
import { FormPage } from '../../form/FormPage';
import { useIdempotencyKeys } from '../../form/useIdempotencyKeys';
import { useReleasesLinks } from '../../links/ReleasesLinks';
import { useReleasesTranslation } from '../../translation/useReleasesTranslation';
import { useMayManageTrains } from '../useTrainQueries';
import { TrainFormFields } from './TrainFormFields';
import { useTrainForm } from './useTrainForm';
import { useTrainSaved } from './useTrainSaved';

/** Makes a train. */
export function NewTrainPage() {
  const { t } = useReleasesTranslation();
  const api = useApi(releasesApiRef);
  const links = useReleasesLinks();
  const saved = useTrainSaved();
  const keyOf = useIdempotencyKeys();
  const mayManage = useMayManageTrains();
  const { form, train, isDirty, check, failedChecks, refuse } =
    useTrainForm(undefined);

  const save = useMutation({
    mutationFn: (wanted: NewTrain) =>
      api.trains.create(wanted, { idempotencyKey: keyOf(wanted) }),
    onSuccess: saved,
    onError: error => {
      if (error instanceof ReleasesApiError) {
        refuse(error.details);
      }
    },
  });

  const submit = () => {
    check();
    save.reset();
    if (train) {
      save.mutate(train);
    }
  };

  return (
    <FormPage
      title={t('trains.form.new')}
      isDirty={isDirty && !save.isSuccess}
      problem={save.error ?? failedChecks}
      onSubmit={submit}
      buttons={
        <>
          <ButtonLink variant="tertiary" href={links.trains()}>
            {t('form.cancel')}
          </ButtonLink>
          <Button
            variant="primary"
            type="submit"
            isDisabled={mayManage === false}
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
