import { Button } from '@backstage/ui';
import { RiCalendarCheckLine } from '@remixicon/react';
import {
  isContentOpen,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { useReleaseActions } from '../../releases/record';
import { useReleasesTranslation } from '../../shared/translation';
import { FindTimeDialog } from './FindTimeDialog';
import { useIsFinding } from './useTimeSearch';

/** For those who may move a release that can still be moved. */
export function FindTimeButton({ release }: { release: Release }) {
  const { t } = useReleasesTranslation();
  const [isFinding, setIsFinding] = useIsFinding();
  const { data } = useReleaseActions(
    release.archivedAt ? undefined : release.id,
  );
  const mayMove =
    isContentOpen(release.state) &&
    data?.items.some(({ action, allowed }) => action === 'update' && allowed);
  if (!mayMove) {
    return null;
  }
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiCalendarCheckLine />}
        onPress={() => setIsFinding(true)}
      >
        {t('planning.slots.find')}
      </Button>
      {isFinding && (
        <FindTimeDialog release={release} onClose={() => setIsFinding(false)} />
      )}
    </>
  );
}
