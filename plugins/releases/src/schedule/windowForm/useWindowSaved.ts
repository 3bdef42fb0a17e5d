import { Window } from '@slipway/backstage-plugin-releases-common';
import { useCallback } from 'react';
import { useNotify } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';

/** Tells that a window was saved, and what the server adds to that. */
export function useWindowSaved(): (window: Window) => void {
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  return useCallback(
    ({ name, warnings = [] }) => {
      notify({
        title: t('windows.done.saved', { name }),
        description: warnings.map(({ message }) => message).join(' '),
        status: warnings.length > 0 ? 'warning' : 'success',
      });
    },
    [notify, t],
  );
}
