import { DialogBody, DialogHeader } from '@backstage/ui';
import { Move, PlanCommit } from '@slipway/backstage-plugin-releases-common';
import { AppDialog } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import { WhatIfPanel } from './WhatIfPanel';

/** Shows over a page what some moves would change, before they are made. */
export function WhatIfDialog(props: {
  /** The name of the release that moves, or of one of them. */
  name: string;
  moves: readonly Move[];
  onClose: () => void;
  onMoved?: (commit: PlanCommit) => void;
}) {
  const { name, moves, onClose, onMoved } = props;
  const { t } = useReleasesTranslation();
  return (
    <AppDialog onClose={onClose}>
      <DialogHeader>
        {t('planning.title', { count: moves.length, name })}
      </DialogHeader>
      <DialogBody>
        <WhatIfPanel
          moves={moves}
          onMoved={commit => {
            onMoved?.(commit);
            onClose();
          }}
          onCancel={onClose}
        />
      </DialogBody>
    </AppDialog>
  );
}
