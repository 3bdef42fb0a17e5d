import { useApi } from '@backstage/frontend-plugin-api';
import { DeploymentReviewInput } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../shared/api';
import { useNotify } from '../shared/feedback';
import { useIdempotencyKeys } from '../shared/form';
import { useDeliveryTranslation } from '../shared/translation';

/** Says that this person looked at a deployment, and what they found. */
export function useReviewDeployment(id: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKeys();
  const notify = useNotify();
  const { t } = useDeliveryTranslation();
  return useMutation({
    mutationFn: (review: DeploymentReviewInput) =>
      api.reviewDeployment(id, review, { idempotencyKey: keyOf(review) }),
    onSuccess: deployment => {
      notify({ title: t('delivery.review.done') });
      queryClient.setQueryData(queryKeys.deployment(id), deployment);
      // What was typed is not to stand beside it until all else is read anew.
      queryClient.invalidateQueries();
    },
  });
}
