import { useApi } from '@backstage/frontend-plugin-api';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useArchive } from '../../shared/feedback';
import { usePoliciesTranslation } from '../../shared/translation';

/** Archives and restores policies. */
export function usePolicyAct() {
  const api = useApi(releasesApiRef);
  const { t } = usePoliciesTranslation();
  return useArchive({
    api: { archive: api.archivePolicy, restore: api.restorePolicy },
    keyOf: queryKeys.policy,
    words: {
      archived: name => t('policies.done.archive', { name }),
      restored: name => t('policies.done.restore', { name }),
      notDone: t('policies.notDone'),
    },
  });
}
