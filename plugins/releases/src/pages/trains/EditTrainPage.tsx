import { useParams } from 'react-router-dom';
import { EditTrainForm } from '../../schedule/trainForm';
import { TrainLoad, useTrain } from '../../schedule/trains';
import { PageHead } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

/** Changes a train. */
export function EditTrainPage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const { data: train, error, refetch } = useTrain(id);
  return train ? (
    <>
      <PageHead name={train.name} part={t('entity.edit')} />
      <EditTrainForm key={train.id} train={train} />
    </>
  ) : (
    <TrainLoad error={error} onRetry={() => refetch()} />
  );
}
