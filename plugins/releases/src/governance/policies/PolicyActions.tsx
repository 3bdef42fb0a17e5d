import { Policy } from '@slipway/backstage-plugin-releases-common';
import { RecordActions } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';
import { useMayManagePolicies } from './useMayManagePolicies';
import { usePolicyAct } from './usePolicyAct';

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
