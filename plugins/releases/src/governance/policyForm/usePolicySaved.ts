import { Policy } from '@slipway/backstage-plugin-releases-common';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useNavigateAfterSave } from '../../shared/form';
import { useReleasesLinks } from '../../shared/links';
import { usePoliciesTranslation } from '../../shared/translation';

/** Tells that a policy was saved, and goes to its page. */
export function usePolicySaved(): (policy: Policy) => void {
  const notify = useNotify();
  const navigateAfterSave = useNavigateAfterSave();
  const links = useReleasesLinks();
  const queryClient = useQueryClient();
  const { t } = usePoliciesTranslation();
  return policy => {
    queryClient.setQueryData(queryKeys.policy(policy.id), policy);
    queryClient.invalidateQueries();
    notify({ title: t('policies.done.saved', { name: policy.name }) });
    navigateAfterSave(links.policy(policy.id));
  };
}
