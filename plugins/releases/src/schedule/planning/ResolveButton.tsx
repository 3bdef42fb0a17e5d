import { Button } from '@backstage/ui';
import {
  Conflict,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { lazy, Suspense, useState } from 'react';
import { RequireUpdate } from '../../releases/record';
import { useWording } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';
import { isMovable } from './MovableRelease';

const ResolveDialog = lazy(() =>
  import('./ResolveDialog').then(module => ({ default: module.ResolveDialog })),
);

/** No time of a release changes these: it is the milestone that is late. */
const NOT_BY_MOVING = ['milestone_overdue', 'milestone_out_of_order'];

/** For those who may move one of the releases that collide. */
export function ResolveButton({ conflict }: { conflict: Conflict }) {
  const { t } = useReleasesTranslation();
  const sentence = useWording().text(conflict);
  const [isOpen, setIsOpen] = useState(false);
  const movable = conflict.members.filter(member => {
    const state = RELEASE_STATES.find(known => known === member.state);
    return state && isMovable(state);
  });
  if (NOT_BY_MOVING.includes(conflict.code)) {
    return null;
  }
  return (
    <RequireUpdate releaseIds={movable.map(({ releaseId }) => releaseId)}>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('planning.resolve.openOf', {
          sentence,
        })}
        onPress={() => setIsOpen(true)}
      >
        {t('planning.resolve.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ResolveDialog conflict={conflict} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </RequireUpdate>
  );
}
