import { Window } from '@slipway/backstage-plugin-releases-common';
import { RecordActions } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { useMayManageWindows } from './useMayManageWindows';
import { useWindowAct } from './useWindowAct';

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
