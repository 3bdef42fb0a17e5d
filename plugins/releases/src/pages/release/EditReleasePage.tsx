import { useParams } from 'react-router-dom';
import { EditReleaseForm } from '../../releases/form';
import { ReleaseLoad, useRelease } from '../../releases/record';

/** Changes a release. */
export function EditReleasePage() {
  const { id = '' } = useParams();
  const { data: release, error, refetch } = useRelease(id);
  if (release) {
    return <EditReleaseForm key={release.id} release={release} />;
  }
  return <ReleaseLoad error={error} onRetry={() => refetch()} />;
}
