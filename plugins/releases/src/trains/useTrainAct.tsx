import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  Boarding,
  BoardingRequest,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../api/releasesApiRef';
import { useNotify } from '../feedback/useNotify';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { trainKeys } from './trainKeys';

/** Archives and restores a train; archiving can be taken back at once. */
export function useTrainAct() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

  const refused = (error: Error) => {
    notify({
      title: t('trains.notDone'),
      description: error.message,
      status: 'warning',
    });
    return queryClient.invalidateQueries();
  };
  const keep = (changed: Train) => {
    queryClient.setQueryData(trainKeys.one(changed.id), changed);
    return queryClient.invalidateQueries();
  };

  const restore = useMutation({
    mutationFn: ({ id, revision }: Train) =>
      api.trains.restore(id, { revision }),
    onSuccess: changed => {
      notify({ title: t('trains.done.restore', { name: changed.name }) });
      return keep(changed);
    },
    onError: refused,
  });

  const archive = useMutation({
    mutationFn: ({ id, revision }: Train) =>
      api.trains.archive(id, { revision }),
    onSuccess: changed => {
      const warnings = changed.warnings ?? [];
      const notice = notify({
        title: t('trains.done.archive', { name: changed.name }),
        status: warnings.length > 0 ? 'warning' : 'success',
        description: (
          <>
            {warnings.map(({ message }) => message).join(' ')}{' '}
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
          </>
        ),
      });
      return keep(changed);
    },
    onError: refused,
  });

  return { archive, restore };
}

/** Takes releases aboard and off again. */
export function useBoarding(train: Train) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

  const tell = (title: string, { sentence, warnings = [] }: Boarding) => {
    notify({
      title,
      description: [sentence, ...warnings.map(({ message }) => message)].join(
        ' ',
      ),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    return queryClient.invalidateQueries();
  };

  const board = useMutation({
    mutationFn: (request: BoardingRequest) =>
      api.trains.board(train.id, request),
    onSuccess: boarding => tell(t('trains.done.boarded'), boarding),
  });

  const leave = useMutation({
    mutationFn: (releaseId: string) => api.trains.leave(train.id, releaseId),
    onSuccess: boarding => tell(t('trains.done.left'), boarding),
    onError: error => {
      notify({
        title: t('trains.notDone'),
        description: error.message,
        status: 'warning',
      });
      return queryClient.invalidateQueries();
    },
  });

  return { board, leave };
}
