import { useParams } from 'react-router-dom';
import { TrainLoad } from '../TrainLoad';
import { useTrain } from '../useTrainQueries';
import { EditTrainForm } from './EditTrainForm';

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
