import { DialogBody, DialogHeader } from '@backstage/ui';
import {
  Release,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo, useState } from 'react';
import { AppDialog } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import { TimeSearchPanel } from './TimeSearchPanel';
import { WhatIfPanel } from './WhatIfPanel';

/** Free times for a release, and what choosing one would change. */
export function FindTimeDialog(props: {
  release: Release;
  onClose: () => void;
}) {
  const { release, onClose } = props;
  const { t } = useReleasesTranslation();
  const [window, setWindow] = useState<ReleaseWindow>();
  const moves = useMemo(
    () =>
      window
        ? [{ releaseId: release.id, revision: release.revision, window }]
        : [],
    [release.id, release.revision, window],
  );
  return (
    <AppDialog onClose={onClose} width={640}>
      <DialogHeader>
        {window
          ? t('planning.title', { count: 1, name: release.name })
          : t('planning.slots.title', { name: release.name })}
      </DialogHeader>
      <DialogBody>
        {window ? (
          <WhatIfPanel
            moves={moves}
            onMoved={onClose}
            onCancel={() => setWindow(undefined)}
            cancelLabel={t('planning.slots.back')}
          />
        ) : (
          <TimeSearchPanel
            release={release.id}
            window={release.window}
            releaseZone={release.window?.timeZone}
            onChoose={slot => setWindow(slot.window)}
          />
        )}
      </DialogBody>
    </AppDialog>
  );
}
