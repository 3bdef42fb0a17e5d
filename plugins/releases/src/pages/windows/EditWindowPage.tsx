import { useParams } from 'react-router-dom';
import { EditWindowForm } from '../../schedule/windowForm';
import { useWindow, WindowLoad } from '../../schedule/windows';
import { PageHead } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';

/** Changes a window. */
export function EditWindowPage() {
  const { id = '' } = useParams();
  const { t } = useReleasesTranslation();
  const { data: window, error, refetch } = useWindow(id);
  if (window) {
    return (
      <>
        <PageHead name={window.name} part={t('entity.edit')} />
        <EditWindowForm key={window.id} window={window} />
      </>
    );
  }
  return <WindowLoad error={error} onRetry={() => refetch()} />;
}
