import { useApi } from '@backstage/frontend-plugin-api';
import { ManualEvidenceInput } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useIdempotencyKeys } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';

/** Records what a person found out about a release. */
export function useRecordEvidence(releaseId: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKeys();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: (evidence: ManualEvidenceInput) =>
      api.recordEvidence(releaseId, evidence, {
        idempotencyKey: keyOf(evidence),
      }),
    onSuccess: () => {
      notify({ title: t('evidence.recorded'), status: 'success' });
      return queryClient.invalidateQueries();
    },
  });
}
