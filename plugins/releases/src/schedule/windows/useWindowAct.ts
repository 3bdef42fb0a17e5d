import { useApi } from '@backstage/frontend-plugin-api';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useArchive } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Archives and restores windows. */
export function useWindowAct() {
  const api = useApi(releasesApiRef);
  const { t } = useReleasesTranslation();
  return useArchive({
    api: { archive: api.archiveWindow, restore: api.restoreWindow },
    keyOf: queryKeys.window,
    words: {
      archived: name => t('windows.done.archive', { name }),
      restored: name => t('windows.done.restore', { name }),
      notDone: t('windows.notDone'),
    },
  });
}
