import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  Release,
  ReleaseAction,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, ReleasesApi, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useLocale } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** What a person chose to do, with the reason where one is asked for. */
export interface Act {
  action: Exclude<ReleaseAction['action'], 'correct_actual'> | 'restore';
  to?: ReleaseAction['to'];
  reason?: string;
}

function send(
  api: ReleasesApi,
  { id, revision, state }: Release,
  act: Act,
): Promise<Release> {
  const options = { revision };
  switch (act.action) {
    case 'hold':
      return api.holdRelease(id, { reason: act.reason ?? '' }, options);
    case 'unhold':
      return api.unholdRelease(id, options);
    case 'archive':
      return api.archiveRelease(id, options);
    case 'restore':
      return api.restoreRelease(id, options);
    default:
      return api.transitionRelease(
        id,
        { to: act.to ?? state, reason: act.reason },
        options,
      );
  }
}

/** Does what a person may do with a release, and says what came of it. */
export function useReleaseAct(release: Release) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  const locale = useLocale();

  const keep = (changed: Release) => {
    queryClient.setQueryData(queryKeys.release(changed.id), changed);
    if (changed.archivedAt) {
      // Nothing more can be done with it or said of it, so nothing is asked.
      for (const queryKey of [
        queryKeys.releaseActions(changed.id),
        queryKeys.releaseConflicts(changed.id),
        queryKeys.readiness(changed.id),
      ]) {
        queryClient.removeQueries({ queryKey });
      }
    }
    return queryClient.invalidateQueries();
  };

  const restore = async (archived: Release, close: () => void) => {
    try {
      await keep(await send(api, archived, { action: 'restore' }));
      close();
    } catch (error) {
      notify({
        title: t('release.notDone'),
        description: String(error),
        status: 'warning',
      });
    }
  };

  const announce = (act: Act, changed: Release) => {
    const description = changed.warnings
      ?.map(({ message }) => message)
      .join(' ');
    if (act.action !== 'archive') {
      notify({
        title:
          act.action === 'transition'
            ? t('release.done.transition', {
                name: changed.name,
                state: t(`status.state.${changed.state}`).toLocaleLowerCase(
                  locale,
                ),
              })
            : t(`release.done.${act.action}`, { name: changed.name }),
        description,
        status: description ? 'warning' : 'success',
      });
      return;
    }
    const notice = notify({
      title: t('release.done.archive', { name: changed.name }),
      description: (
        <Button
          size="small"
          variant="secondary"
          onPress={() => restore(changed, () => notice.close())}
        >
          {t('feedback.undo')}
        </Button>
      ),
    });
  };

  return useMutation({
    mutationFn: (act: Act) => send(api, release, act),
    onSuccess: (changed, act) => {
      announce(act, changed);
      return keep(changed);
    },
    onError: error => {
      if (error instanceof ReleasesApiError && error.status === 409) {
        queryClient.invalidateQueries();
      }
    },
  });
}
