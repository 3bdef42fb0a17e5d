import { useApi } from '@backstage/frontend-plugin-api';
import {
  Boarding,
  BoardingRequest,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useArchive, useNotify } from '../../shared/feedback';
import { useWording } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';

/** Archives and restores trains. */
export function useTrainAct() {
  const api = useApi(releasesApiRef);
  const { t } = useReleasesTranslation();
  return useArchive({
    api: { archive: api.archiveTrain, restore: api.restoreTrain },
    keyOf: queryKeys.train,
    words: {
      archived: name => t('trains.done.archive', { name }),
      restored: name => t('trains.done.restore', { name }),
      notDone: t('trains.notDone'),
    },
  });
}

/** Takes releases aboard and off again. */
export function useBoarding(train: Train) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

  const wording = useWording(train.timeZone);

  const tell = (title: string, boarding: Boarding) => {
    const { warnings = [] } = boarding;
    notify({
      title,
      description: [
        wording.text(boarding),
        ...warnings.map(({ message }) => message),
      ].join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    return queryClient.invalidateQueries();
  };

  const board = useMutation({
    mutationFn: (request: BoardingRequest) => api.boardTrain(train.id, request),
    onSuccess: boarding => tell(t('trains.done.boarded'), boarding),
  });

  const leave = useMutation({
    mutationFn: (releaseId: string) => api.leaveTrain(train.id, releaseId),
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
