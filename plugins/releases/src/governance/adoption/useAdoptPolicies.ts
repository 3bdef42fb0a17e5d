import { useApi } from '@backstage/frontend-plugin-api';
import { ReleasePolicies } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useAdoptionTranslation } from '../../shared/translation';

/** Holds a release to the policies of today, as they were read. */
export function useAdoptPolicies(name: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useAdoptionTranslation();
  return useMutation({
    mutationFn: ({ releaseId, revision, today }: ReleasePolicies) =>
      api.adoptPolicies(
        releaseId,
        {
          policies: today.policies.map(({ id, version }) => ({ id, version })),
        },
        { revision },
      ),
    onSuccess: () => {
      notify({ title: t('adoption.done', { name }), status: 'success' });
      return queryClient.invalidateQueries();
    },
  });
}
