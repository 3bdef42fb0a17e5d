import { useParams } from 'react-router-dom';
import { EditReleaseForm } from '../../releases/form';
import { ReleaseLoad, useRelease } from '../../releases/record';
import { PageHead } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

/** Changes a release. */
export function EditReleasePage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const { data: release, error, refetch } = useRelease(id);
  if (release) {
    return (
      <>
        <PageHead name={release.name} part={t('entity.edit')} />
        <EditReleaseForm key={release.id} release={release} />
      </>
    );
  }
  return <ReleaseLoad error={error} onRetry={() => refetch()} />;
}
