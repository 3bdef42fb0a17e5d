import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewWaiver,
  Release,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
} from '../../shared/translation';

/** Lets a release go on in spite of something, asks for that, and takes it back. */
export function useWaiverAct(release: { id: string; revision?: number }) {
  const { id, revision } = release;
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  const { t: say } = useDecisionsTranslation();

  const keep = (changed: Release, title: string) => {
    queryClient.setQueryData(queryKeys.release(changed.id), changed);
    const { warnings = [] } = changed;
    notify({
      title,
      description: warnings.map(({ message }) => message).join(' '),
      status: warnings.length > 0 ? 'warning' : 'success',
    });
    return queryClient.invalidateQueries();
  };

  const request = useMutation({
    mutationFn: (waiver: NewWaiver) =>
      api.requestWaiver(id, waiver, { revision }),
    onSuccess: changed =>
      keep(
        changed,
        changed.waivers?.at(-1)?.state === 'requested'
          ? t('windows.waiver.requested')
          : t('windows.waiver.granted'),
      ),
  });
  const grant = useMutation({
    mutationFn: (waiver: Pick<Waiver, 'id'>) =>
      api.grantWaiver(id, waiver.id, {}, { revision }),
    onSuccess: changed => keep(changed, t('windows.waiver.granted')),
  });
  const decline = useMutation({
    mutationFn: (waiver: Pick<Waiver, 'id'>) =>
      api.declineWaiver(id, waiver.id, {}, { revision }),
    onSuccess: changed => keep(changed, t('windows.waiver.declined')),
  });
  const revoke = useMutation({
    mutationFn: (waiver: Waiver) =>
      api.revokeWaiver(id, waiver.id, { revision }),
    onSuccess: (changed, { state }) =>
      keep(
        changed,
        state === 'requested'
          ? say('decisions.waiver.takenBack')
          : t('windows.waiver.revoked'),
      ),
  });
  return { request, grant, decline, revoke };
}
