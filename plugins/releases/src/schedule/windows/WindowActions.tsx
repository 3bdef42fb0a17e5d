import { useApi } from '@backstage/frontend-plugin-api';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useArchive } from '../../shared/feedback';
import { RecordActions } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { useMayManageWindows } from './useMayManageWindows';

/** Archives and restores windows. */
function useWindowAct() {
  const api = useApi(releasesApiRef);
  const { t } = useReleasesTranslation();
  return useArchive({
    api: { archive: api.archiveWindow, restore: api.restoreWindow },
    keyOf: queryKeys.window,
    words: {
      archived: name => t('windows.done.archive', { name }),
      restored: name => t('windows.done.restore', { name }),
      notDone: t('windows.notDone'),
    },
  });
}

/** What can be done with a window, for those who may. */
export function WindowActions(props: { window: Window }) {
  const { window } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const acts = useWindowAct();
  if (!useMayManageWindows() || window.source === 'config') {
    return null;
  }
  return (
    <RecordActions
      record={window}
      editHref={links.editWindow(window.id)}
      words={{
        label: t('windows.actionsOf', { name: window.name }),
        edit: t('windows.edit'),
        archive: t('windows.archive'),
        restore: t('windows.restore'),
      }}
      {...acts}
    />
  );
}
