import { useApi } from '@backstage/frontend-plugin-api';
import { NewWaiver, Release } from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Lets a release go on in spite of a window, and takes that back. */
export function useWaiverAct(release: Release) {
  const { id, revision } = release;
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();

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

  const grant = useMutation({
    mutationFn: (waiver: NewWaiver) =>
      api.grantWaiver(id, waiver, { revision }),
    onSuccess: changed => keep(changed, t('windows.waiver.granted')),
  });
  const revoke = useMutation({
    mutationFn: (windowId: string) =>
      api.revokeWaiver(id, windowId, { revision }),
    onSuccess: changed => keep(changed, t('windows.waiver.revoked')),
  });
  return { grant, revoke };
}
