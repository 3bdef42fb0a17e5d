import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  Conflict,
  NewAcknowledgement,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Acknowledges conflicts and takes that back; either can be undone at once. */
export function useAcknowledge({ fingerprint }: Conflict) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

  const takeBack = useMutation({
    mutationFn: () => api.revokeAcknowledgement(fingerprint),
    onSuccess: () => {
      notify({ title: t('conflicts.undone') });
      return queryClient.invalidateQueries();
    },
    onError: error => {
      notify({
        title: t('conflicts.notDone'),
        description: error.message,
        status: 'warning',
      });
      return queryClient.invalidateQueries();
    },
  });

  const acknowledge = useMutation({
    mutationFn: (acknowledgement: NewAcknowledgement) =>
      api.acknowledgeConflict(fingerprint, acknowledgement),
    onSuccess: () => {
      const notice = notify({
        title: t('conflicts.done'),
        description: (
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              notice.close();
              takeBack.mutate();
            }}
          >
            {t('feedback.undo')}
          </Button>
        ),
      });
      return queryClient.invalidateQueries();
    },
  });

  return { acknowledge, takeBack };
}
