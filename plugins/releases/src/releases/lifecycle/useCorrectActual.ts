import { useApi } from '@backstage/frontend-plugin-api';
import {
  ActualCorrection,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Puts right when a release really started and ended. */
export function useCorrectActual({ id, revision }: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useMutation({
    mutationFn: (correction: ActualCorrection) =>
      api.correctReleaseActual(id, correction, { revision }),
    onSuccess: corrected => {
      queryClient.setQueryData(queryKeys.release(id), corrected);
      notify({
        title: t('release.correct.done', { name: corrected.name }),
        status: 'success',
      });
      return queryClient.invalidateQueries();
    },
  });
}
