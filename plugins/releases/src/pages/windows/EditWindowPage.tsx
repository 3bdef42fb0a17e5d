import { useParams } from 'react-router-dom';
import { EditWindowForm } from '../../schedule/windowForm';
import { useWindow, WindowLoad } from '../../schedule/windows';

/** Changes a window. */
export function EditWindowPage() {
  const { id = '' } = useParams();
  const { data: window, error, refetch } = useWindow(id);
  if (window) {
    return <EditWindowForm key={window.id} window={window} />;
  }
  return <WindowLoad error={error} onRetry={() => refetch()} />;
}
