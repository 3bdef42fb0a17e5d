import { useApi } from '@backstage/frontend-plugin-api';
import { releasesApiRef } from '../api/releasesApiRef';
import { useArchive } from '../feedback/useArchive';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { windowKeys } from './windowKeys';

/** Archives and restores windows. */
export function useWindowAct() {
  const api = useApi(releasesApiRef);
  const { t } = useReleasesTranslation();
  return useArchive({
    api: api.windows,
    keyOf: windowKeys.one,
    words: {
      archived: name => t('windows.done.archive', { name }),
      restored: name => t('windows.done.restore', { name }),
      notDone: t('windows.notDone'),
    },
  });
}
