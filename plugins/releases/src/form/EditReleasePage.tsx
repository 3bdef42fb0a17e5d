import { useParams } from 'react-router-dom';
import { Container } from '@backstage/ui';
import { useRelease } from '../api/useReleaseQueries';
import { LoadError } from '../feedback/LoadError';
import { LoadingRows } from '../feedback/LoadingRows';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { EditReleaseForm } from './EditReleaseForm';

/** Changes a release. */
export function EditReleasePage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const { data: release, error, refetch } = useRelease(id);
  if (release) {
    return <EditReleaseForm key={release.id} release={release} />;
  }
  return (
    <Container py="4">
      {error ? (
        <LoadError
          what={t('release.what')}
          error={error}
          onRetry={() => refetch()}
        />
      ) : (
        <LoadingRows rows={6} height={64} />
      )}
    </Container>
  );
}
