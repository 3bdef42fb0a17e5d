import { useParams } from 'react-router-dom';
import { useRelease } from '../api/useReleaseQueries';
import { ReleaseLoad } from '../release/ReleaseLoad';
import { EditReleaseForm } from './EditReleaseForm';

/** Changes a release. */
export function EditReleasePage() {
  const { id = '' } = useParams();
  const { data: release, error, refetch } = useRelease(id);
  if (release) {
    return <EditReleaseForm key={release.id} release={release} />;
  }
  return <ReleaseLoad error={error} onRetry={() => refetch()} />;
}
