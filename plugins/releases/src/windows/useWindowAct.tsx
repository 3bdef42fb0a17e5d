import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../api/releasesApiRef';
import { useNotify } from '../feedback/useNotify';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { windowKeys } from './windowKeys';

/** Archives and restores windows; archiving can be taken back at once. */
export function useWindowAct() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

  const refused = (error: Error) => {
    notify({
      title: t('windows.notDone'),
      description: error.message,
      status: 'warning',
    });
    return queryClient.invalidateQueries();
  };

  const keep = (changed: Window) => {
    queryClient.setQueryData(windowKeys.one(changed.id), changed);
    return queryClient.invalidateQueries();
  };

  const restore = useMutation({
    mutationFn: ({ id, revision }: Window) =>
      api.windows.restore(id, { revision }),
    onSuccess: changed => {
      notify({ title: t('windows.done.restore', { name: changed.name }) });
      return keep(changed);
    },
    onError: refused,
  });

  const archive = useMutation({
    mutationFn: ({ id, revision }: Window) =>
      api.windows.archive(id, { revision }),
    onSuccess: changed => {
      const notice = notify({
        title: t('windows.done.archive', { name: changed.name }),
        description: (
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              notice.close();
              restore.mutate(changed);
            }}
          >
            {t('feedback.undo')}
          </Button>
        ),
      });
      return keep(changed);
    },
    onError: refused,
  });

  return { archive, restore };
}
