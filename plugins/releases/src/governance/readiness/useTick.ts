import { useApi } from '@backstage/frontend-plugin-api';
import {
  ChecklistItem,
  NewTick,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useGatesTranslation } from '../../shared/translation';

/** Ticks an item of a checklist of a release as it was read, or takes it back. */
export function useTick(
  { id, revision }: Pick<Release, 'id' | 'revision'>,
  gateId: string,
  item: Pick<ChecklistItem, 'id' | 'title'>,
) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useGatesTranslation();
  return useMutation({
    mutationFn: (tick: NewTick) =>
      api.tickItem(id, gateId, item.id, tick, { revision }),
    onSuccess: ({ done }) => {
      notify({
        title: t(done ? 'gates.checklist.ticked' : 'gates.checklist.unticked', {
          item: item.title,
        }),
        status: 'success',
      });
      return queryClient.invalidateQueries();
    },
  });
}
