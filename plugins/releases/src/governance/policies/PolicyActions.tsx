import { useApi } from '@backstage/frontend-plugin-api';
import { Policy } from '@slipway/backstage-plugin-releases-common';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useArchive } from '../../shared/feedback';
import { RecordActions } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';
import { useMayManagePolicies } from './useMayManagePolicies';

/** Archives and restores policies. */
function usePolicyAct() {
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

/** What can be done with a policy, for those who may. */
export function PolicyActions({ policy }: { policy: Policy }) {
  const { t } = usePoliciesTranslation();
  const links = useReleasesLinks();
  const acts = usePolicyAct();
  if (!useMayManagePolicies() || policy.source === 'config') {
    return null;
  }
  return (
    <RecordActions
      record={policy}
      editHref={links.editPolicy(policy.id)}
      words={{
        label: t('policies.actionsOf', { name: policy.name }),
        edit: t('policies.edit'),
        archive: t('policies.archive'),
        restore: t('policies.restore'),
      }}
      {...acts}
    />
  );
}
