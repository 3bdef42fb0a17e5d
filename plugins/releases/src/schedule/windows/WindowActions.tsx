import { Button, ButtonLink } from '@backstage/ui';
import {
  RiArchiveLine,
  RiInboxUnarchiveLine,
  RiPencilLine,
} from '@remixicon/react';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { useMayManageWindows } from './useMayManageWindows';
import { useWindowAct } from './useWindowAct';
import styles from './windows.module.css';

/** What can be done with a window, for those who may. */
export function WindowActions(props: { window: Window }) {
  const { window } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { archive, restore } = useWindowAct();
  if (!useMayManageWindows() || window.source === 'config') {
    return null;
  }
  return (
    <div
      role="group"
      aria-label={t('windows.actionsOf', { name: window.name })}
      className={styles.actions}
    >
      {window.archivedAt ? (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiInboxUnarchiveLine />}
          isPending={restore.isPending}
          onPress={() => restore.mutate(window)}
        >
          {t('windows.restore')}
        </Button>
      ) : (
        <>
          <ButtonLink
            size="small"
            variant="secondary"
            iconStart={<RiPencilLine />}
            href={links.editWindow(window.id)}
          >
            {t('windows.edit')}
          </ButtonLink>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArchiveLine />}
            isPending={archive.isPending}
            onPress={() => archive.mutate(window)}
          >
            {t('windows.archive')}
          </Button>
        </>
      )}
    </div>
  );
}
