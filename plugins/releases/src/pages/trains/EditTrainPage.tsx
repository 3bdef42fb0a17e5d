import { useParams } from 'react-router-dom';
import { EditTrainForm } from '../../schedule/trainForm';
import { TrainLoad, useTrain } from '../../schedule/trains';

/** Changes a train. */
export function EditTrainPage() {
  const { id = '' } = useParams();
  const { data: train, error, refetch } = useTrain(id);
  return train ? (
    <EditTrainForm key={train.id} train={train} />
  ) : (
    <TrainLoad error={error} onRetry={() => refetch()} />
  );
}
