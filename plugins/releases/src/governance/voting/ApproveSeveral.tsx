import { Button } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import {
  releaseApprovalVotePermission,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { lazy, Suspense, useState } from 'react';
import { usePermitted } from '../../releases/record';
import { useDecisionsTranslation } from '../../shared/translation';

const ApproveDialog = lazy(() =>
  import('./ApproveDialog').then(module => ({ default: module.ApproveDialog })),
);

const VOTED_ON: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
];

/** Approves what waits for one's vote among some releases, all at once. */
export function ApproveSeveral(props: {
  /** What they belong to, for example a train. */
  name: string;
  releases: readonly { releaseId: string; name: string; state: ReleaseState }[];
}) {
  const { t } = useDecisionsTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const open = props.releases.filter(({ state }) => VOTED_ON.includes(state));
  const permitted = usePermitted(
    releaseApprovalVotePermission,
    open.map(({ releaseId }) => releaseId),
  );
  const releases = open.filter(({ releaseId }) => permitted?.has(releaseId));
  if (releases.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiCheckDoubleLine />}
        onPress={() => setIsOpen(true)}
      >
        {t('decisions.batch.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ApproveDialog
            name={props.name}
            releases={releases}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
